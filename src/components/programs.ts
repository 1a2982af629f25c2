/** Programs as the build reads them: their source, and what the engine prints when it runs them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { recordProgram } from '../engine/index.ts';
import type { Outcome, OutputChunk } from '../engine/index.ts';
import { parseChecks } from '../grader/parseChecks.ts';
import type { ExerciseInfo } from '../ui/state/programInfo.ts';

/** What the build needs to know of the page that a program stands in. */
export interface PageEntry {
  readonly id: string;
  readonly filePath?: string | undefined;
}

/** Folder of the page's source, from which programs are found. */
export function folderOf(entry: PageEntry): string {
  if (entry.filePath === undefined) throw new Error(`${entry.id}: a page without a file`);
  return join(process.cwd(), dirname(entry.filePath));
}

/** A file beside the page. @throws when it is missing, saying where it was looked for. */
export function readBeside(entry: PageEntry, file: string): string {
  const path = join(folderOf(entry), file);
  if (!existsSync(path)) {
    const looked = relative(process.cwd(), path);
    throw new Error(`${entry.filePath}: there is no ${file} (looked for ${looked})`);
  }
  return readFileSync(path, 'utf8').replace(/\r\n/g, '\n').replace(/\n+$/, '\n');
}

const BUILD_BUDGETS = { steps: 5_000_000, output: 20_000, maxSteps: 1 } as const;

const outputs = new Map<string, string>();

/** What a program prints; each program runs once per build. @throws when the engine fails. */
export function outputOf(source: string, filename: string, release: string): string {
  const key = `${release} ${filename} ${source}`;
  const known = outputs.get(key);
  if (known !== undefined) return known;
  const chunks: OutputChunk[] = [];
  const sink = {
    steps: () => undefined,
    output: (more: readonly OutputChunk[]) => void chunks.push(...more),
  };
  const { outcome } = recordProgram({ source, filename, release, ...BUILD_BUDGETS }, sink);
  assertSound(outcome, filename);
  const text = chunks.map((chunk) => chunk.text).join('');
  outputs.set(key, text);
  return text;
}

function assertSound(outcome: Outcome, filename: string): void {
  if (outcome.kind === 'engineFault') {
    throw new Error(`${filename}: the engine failed: ${outcome.message}`);
  }
}

/** Checks and hints of an exercise folder. */
export function readExercise(entry: PageEntry, dir: string): ExerciseInfo {
  const file = `${dir}/checks.yaml`;
  const { hints, ...checks } = parseChecks(readBeside(entry, file), file);
  return { dir, checks, hints: hints ?? [] };
}
