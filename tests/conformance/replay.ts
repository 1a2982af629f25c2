/** Running a conformance program in the engine, and comparing with the recording. */
import { Engine } from '../../src/engine/index.ts';
import type { Program, Recording } from './program.ts';
import { normaliseStderr, readRecording, scriptName } from './program.ts';

const STEPS = 50_000_000;
const BYTES = 1_000_000_000;

/** What a run shows: the recorded fields, and what the heap audit objects to. */
export type Outcome = Omit<Recording, 'cpython'> & { heap: string[] };

/** Runs a program in an engine of its own. */
export function replay(program: Program, release: string): Outcome {
  const filename = scriptName(program);
  let seconds = 0;
  const engine = new Engine({
    release,
    hashSeed: 0,
    steps: STEPS,
    bytes: BYTES,
    clock: () => (seconds += 0.001),
    randomSeed: 1,
  });
  const { status, stdout, stderr, stopped } = engine.run(program.source, {
    filename,
    mode: program.mode,
  });
  const shown = program.mode === 'repl' ? '' : normaliseStderr(stderr, filename);
  const stop = stopped === null ? [] : [`stopped: ${stopped}`];
  return { stdout, stderr: shown, status, heap: [...stop, ...engine.checkHeap()] };
}

/** What real CPython showed, with the audit's silence. Throws when nothing is recorded. */
export function expected(program: Program, release: string): Outcome {
  const recording = readRecording(release, program.name);
  if (recording === undefined) {
    throw new Error(`no recording: npm run oracle:record -- --only ${program.name}`);
  }
  const { stdout, stderr, status } = recording;
  return { stdout, stderr, status, heap: [] };
}

/** The first difference between two outcomes in one line, or undefined when they agree. */
export function firstDifference(actual: Outcome, wanted: Outcome): string | undefined {
  for (const stream of ['stdout', 'stderr'] as const) {
    const difference = firstLine(stream, actual[stream], wanted[stream]);
    if (difference !== undefined) return difference;
  }
  if (actual.status !== wanted.status) {
    return `status ${actual.status}, expected ${wanted.status}`;
  }
  return actual.heap[0] === undefined ? undefined : `heap: ${actual.heap[0]}`;
}

function firstLine(stream: string, actual: string, wanted: string): string | undefined {
  if (actual === wanted) return undefined;
  const ours = actual.split('\n');
  const theirs = wanted.split('\n');
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  const line = at < 0 ? ours.length : at;
  const show = (text: string | undefined): string =>
    text === undefined ? 'nothing' : JSON.stringify(text);
  return `${stream} line ${line + 1}: ${show(ours[line])}, expected ${show(theirs[line])}`;
}
