/** What earlier runs found: the figures of the published report. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run of seeds without a disagreement. */
export interface FuzzRun {
  /** The full number of the interpreter that was the judge. */
  readonly cpython: string;
  /** The first seed; the others follow it. */
  readonly seed: number;
  readonly programs: number;
}

const PATH = join(import.meta.dirname, 'results.json');

/** The last agreeing run of each release. */
export function readRuns(): Readonly<Record<string, FuzzRun>> {
  if (!existsSync(PATH)) return {};
  return JSON.parse(readFileSync(PATH, 'utf8')) as Record<string, FuzzRun>;
}

export function recordRun(release: string, run: FuzzRun): void {
  const runs = { ...readRuns(), [release]: run };
  const sorted = Object.fromEntries(
    Object.entries(runs).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
  );
  writeFileSync(PATH, `${JSON.stringify(sorted, null, 2)}\n`);
}
