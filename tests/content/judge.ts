import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grade } from '../../src/grader/index.ts';
import type { Verdict } from '../../src/grader/index.ts';
import { parseChecks } from '../../src/grader/parseChecks.ts';
import { record } from '../grader/gradeSource.ts';

/** What the checks of an exercise say of one of its files. */
export function judgeFile(folder: string, file: string, release: string): Verdict {
  const checks = parseChecks(readFileSync(join(folder, 'checks.yaml'), 'utf8'), 'checks.yaml');
  return grade(checks, record(readFileSync(join(folder, file), 'utf8'), release));
}

/** What the reader is told: the failed checks, a line each. */
export function complaints({ results }: Verdict): string {
  const failed = results.filter(({ passed }) => !passed);
  return failed.map(({ message }) => `${message}\n`).join('');
}
