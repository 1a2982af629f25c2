/** What the published report is made of: by release and area, the programs run and agreeing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFORMANCE_ROOT } from './program.ts';

export interface AreaResult {
  readonly run: number;
  readonly agree: number;
}

export interface ReleaseResult {
  /** The full number of the interpreter that the recordings come from. */
  readonly cpython: string;
  readonly areas: Readonly<Record<string, AreaResult>>;
}

export function resultPath(release: string): string {
  return join(CONFORMANCE_ROOT, 'results', `${release}.json`);
}

/** The result on file, or undefined when there is none. */
export function readResult(release: string): ReleaseResult | undefined {
  const path = resultPath(release);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as ReleaseResult;
}

export function writeResult(release: string, result: ReleaseResult): void {
  writeFileSync(resultPath(release), `${JSON.stringify(result, null, 2)}\n`);
}

/** The first folder of a program's name: what it is about. */
function areaOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

/** Sums of single outcomes, areas in alphabetical order. */
export function tally(outcomes: Iterable<readonly [name: string, agrees: boolean]>): {
  [area: string]: AreaResult;
} {
  const areas = new Map<string, AreaResult>();
  for (const [name, agrees] of outcomes) {
    const { run, agree } = areas.get(areaOf(name)) ?? { run: 0, agree: 0 };
    areas.set(areaOf(name), { run: run + 1, agree: agree + (agrees ? 1 : 0) });
  }
  return Object.fromEntries([...areas].sort(([a], [b]) => (a < b ? -1 : 1)));
}
