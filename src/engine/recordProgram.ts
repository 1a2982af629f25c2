import { takeBaseline } from './inspect/heapSnapshot.ts';
import { Engine } from './engine.ts';
import { describeFailure } from './inspect/describeFailure.ts';
import { Recorder, type RecordingSink } from './recorder/recorder.ts';
import type { Outcome } from './recorder/recordingTypes.ts';

/** A program to be run and recorded, with its budgets. */
export interface RecordRequest {
  readonly source: string;
  /** As tracebacks show it; default `main.py`. */
  readonly filename?: string;
  readonly release?: string;
  /** Instructions that may run. */
  readonly steps?: number;
  /** Bytes that may be in use. */
  readonly bytes?: number;
  /** Characters that may be written. */
  readonly output?: number;
  /** Line steps that are kept; default 5,000. */
  readonly maxSteps?: number;
}

/** How a recorded run ended. */
export interface RecordResult {
  readonly outcome: Outcome;
  readonly skippedSteps: number;
}

/**
 * Runs a program to its end or until a budget is used up, and hands its recording to `sink` in batches
 * while it runs. The last step is the heap as the program leaves it, before the interpreter shuts
 * down. Never throws: a fault of the engine is an outcome.
 */
export function recordProgram(request: RecordRequest, sink: RecordingSink): RecordResult {
  let recorder: Recorder | null = null;
  try {
    const engine = new Engine({
      ...pick(request),
      host: { write: (stream, text) => recorder?.write(stream, text) },
    });
    recorder = new Recorder(engine.vm, takeBaseline(engine.vm), sink, request.maxSteps ?? 5000);
    recorder.attach();
    const filename = request.filename ?? 'main.py';
    let failure: Outcome | null = null;
    engine.vm.onUncaught = (exc) => {
      failure = describeFailure(engine.vm, exc, filename);
    };
    const { status, stopped } = engine.run(request.source, { filename, teardown: false });
    recorder.finish();
    const { skippedSteps } = recorder;
    if (stopped !== null) return { outcome: { kind: 'stopped', reason: stopped }, skippedSteps };
    return { outcome: failure ?? { kind: 'finished', status }, skippedSteps };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: { kind: 'engineFault', message }, skippedSteps: recorder?.skippedSteps ?? 0 };
  }
}

function pick(request: RecordRequest): Partial<RecordRequest> {
  const { release, steps, bytes, output } = request;
  return {
    ...(release === undefined ? {} : { release }),
    ...(steps === undefined ? {} : { steps }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(output === undefined ? {} : { output }),
  };
}
