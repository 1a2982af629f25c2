/** Judges programs by an exercise: `node src/cli/grade.ts EXERCISE_FOLDER FILE…`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordProgram } from '../engine/index.ts';
import type { OutputChunk, Recording, Step } from '../engine/index.ts';
import { grade } from '../grader/grade.ts';
import { ChecksError, parseChecks } from '../grader/parseChecks.ts';

const USAGE = 'usage: grade.ts EXERCISE_FOLDER FILE…   (files by their names in the folder)';
const STEP_BUDGET = 2_000_000;

function record(source: string): Recording {
  const steps: Step[] = [];
  const output: OutputChunk[] = [];
  const result = recordProgram(
    { source, steps: STEP_BUDGET },
    { steps: (batch) => steps.push(...batch), output: (chunks) => output.push(...chunks) },
  );
  return { release: '3.13', source, steps, output, ...result };
}

function main(folder: string | undefined, files: readonly string[]): number {
  if (folder === undefined || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const checksFile = join(folder, 'checks.yaml');
  const checks = parseChecks(readFileSync(checksFile, 'utf8'), checksFile);
  let failures = 0;
  for (const file of files) {
    const recording = record(readFileSync(join(folder, file), 'utf8'));
    const verdict = grade(checks, recording);
    console.log(`${file}: ${verdict.passed ? 'passed' : 'failed'}`);
    for (const { passed, message, step } of verdict.results) {
      const line = step === null ? undefined : recording.steps[step]?.line;
      const where = line === undefined ? '' : `  (step ${step! + 1}, line ${line})`;
      console.log(`  ${passed ? '+' : '-'} ${message}${where}`);
    }
    if (!verdict.passed) failures++;
  }
  return failures === 0 ? 0 : 1;
}

try {
  const [folder, ...files] = process.argv.slice(2);
  process.exitCode = main(folder, files);
} catch (error) {
  if (!(error instanceof ChecksError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
