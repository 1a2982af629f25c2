import type { Outcome, OutputChunk, Step } from '../engine/index.ts';
import type { Verdict } from '../grader/index.ts';
import { readReply, type RunMessage, type RunRequest } from './protocol.ts';

/** What a run tells the page while it goes on. `done` comes exactly once, last. */
export interface RunListener {
  steps(steps: readonly Step[]): void;
  output(chunks: readonly OutputChunk[]): void;
  done(outcome: Outcome, skippedSteps: number, verdict: Verdict | null): void;
}

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: RunMessage): void;
  terminate(): void;
}

function startWorker(): WorkerLike {
  // The build finds the worker's file by this exact shape.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return worker as unknown as WorkerLike;
}

/**
 * Runs programs in a worker, one at a time. The worker starts with the first run and is kept; one
 * that was stopped or crashed is replaced at the next.
 */
export class WorkerClient {
  private readonly start: () => WorkerLike;
  private worker: WorkerLike | null = null;
  private listener: RunListener | null = null;
  private run = 0;

  constructor(start: () => WorkerLike = startWorker) {
    this.start = start;
  }

  get busy(): boolean {
    return this.listener !== null;
  }

  /** Starts a program; one that is still running is stopped first. */
  send(request: RunRequest, listener: RunListener): void {
    this.stop();
    this.listener = listener;
    this.run++;
    try {
      this.worker ??= this.open();
      this.worker.postMessage({ kind: 'run', run: this.run, ...request });
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the running program at once. What it has sent stays. */
  stop(): void {
    if (this.listener === null) return;
    this.close();
    this.finish({ kind: 'stopped', reason: 'user' }, 0, null);
  }

  /** Frees the worker. */
  dispose(): void {
    this.stop();
    this.close();
  }

  private open(): WorkerLike {
    const worker = this.start();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = ({ message }) => this.fail(message || 'The worker could not be started.');
    return worker;
  }

  private close(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private fail(message: string): void {
    this.close();
    this.finish({ kind: 'engineFault', message }, 0, null);
  }

  private receive(data: unknown): void {
    const reply = readReply(data);
    if (reply === null) {
      this.fail('A message of the worker could not be read.');
      return;
    }
    if (reply.run !== this.run || this.listener === null) return;
    if (reply.kind === 'steps') this.listener.steps(reply.steps);
    else if (reply.kind === 'output') this.listener.output(reply.chunks);
    else this.finish(reply.outcome, reply.skippedSteps, reply.verdict);
  }

  private finish(outcome: Outcome, skippedSteps: number, verdict: Verdict | null): void {
    const listener = this.listener;
    this.listener = null;
    listener?.done(outcome, skippedSteps, verdict);
  }
}
