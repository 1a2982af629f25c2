import type { Outcome, OutputChunk, Step } from '../engine/index.ts';
import type { Verdict } from '../grader/index.ts';
import { BUDGETS, SOURCE_LIMIT } from './budgets.ts';

/** A program to be recorded, and graded when there are checks. */
export interface RunRequest {
  readonly source: string;
  readonly filename: string;
  readonly release: string;
  /** Checks as the build parsed them; the grader knows their shape. */
  readonly checks?: unknown;
}

/** From the page to the worker. */
export interface RunMessage extends RunRequest {
  readonly kind: 'run';
  readonly run: number;
}

/** From the worker to the page; `run` says which request it answers. */
export type Reply =
  | { readonly kind: 'steps'; readonly run: number; readonly steps: readonly Step[] }
  | { readonly kind: 'output'; readonly run: number; readonly chunks: readonly OutputChunk[] }
  | {
      readonly kind: 'done';
      readonly run: number;
      readonly outcome: Outcome;
      readonly skippedSteps: number;
      /** Null when there were no checks. */
      readonly verdict: Verdict | null;
    };

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const isCount = (data: unknown): data is number => Number.isSafeInteger(data) && Number(data) >= 0;

const isText = (data: unknown, limit: number): data is string =>
  typeof data === 'string' && data.length <= limit;

/** A message of the page, or null when it is none. */
export function readRunMessage(data: unknown): RunMessage | null {
  if (!isRecord(data) || data['kind'] !== 'run' || !isCount(data['run'])) return null;
  const { run, source, filename, release, checks } = data;
  if (!isText(source, SOURCE_LIMIT) || !isText(filename, 200) || !isText(release, 20)) return null;
  const message = { kind: 'run', run, source, filename, release } as const;
  return checks === undefined ? message : { ...message, checks };
}

const OUTCOMES: ReadonlySet<unknown> = new Set([
  'finished',
  'failed',
  'syntaxError',
  'stopped',
  'engineFault',
]);

const STREAMS: ReadonlySet<unknown> = new Set(['stdout', 'stderr']);

function isStep(data: unknown): boolean {
  return (
    isRecord(data) &&
    isCount(data['index']) &&
    isCount(data['line']) &&
    isCount(data['outputLength']) &&
    typeof data['event'] === 'string' &&
    ['frames', 'roots', 'changed', 'freed', 'hidden'].every((key) => Array.isArray(data[key])) &&
    isRecord(data['gauges'])
  );
}

function isChunk(data: unknown): boolean {
  return isRecord(data) && STREAMS.has(data['stream']) && isText(data['text'], 2 * BUDGETS.output);
}

function isVerdict(data: unknown): boolean {
  if (data === null) return true;
  return isRecord(data) && typeof data['passed'] === 'boolean' && Array.isArray(data['results']);
}

/** A reply of the worker, or null when it is none: a lost or foreign message does no harm. */
export function readReply(data: unknown): Reply | null {
  if (!isRecord(data) || !isCount(data['run'])) return null;
  const { kind, steps, chunks, outcome, skippedSteps, verdict } = data;
  if (kind === 'steps') {
    const fits = Array.isArray(steps) && steps.length <= BUDGETS.maxSteps + 1;
    return fits && steps.every(isStep) ? (data as unknown as Reply) : null;
  }
  if (kind === 'output') {
    return Array.isArray(chunks) && chunks.every(isChunk) ? (data as unknown as Reply) : null;
  }
  if (kind !== 'done' || !isRecord(outcome) || !OUTCOMES.has(outcome['kind'])) return null;
  return isCount(skippedSteps) && isVerdict(verdict) ? (data as unknown as Reply) : null;
}
