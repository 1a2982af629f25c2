/** Solutions pass, starting points fail, and wrong answers are told what is wrong, word for word. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaints, judgeFile } from './judge.ts';
import { expectedPath, readLessons, wrongAnswers } from './lessons.ts';

const EXERCISES = readLessons().flatMap(({ name, folder, releases, exercises }) =>
  exercises.flatMap((exercise) =>
    releases.map((release) => ({ name, release, exercise, folder: join(folder, exercise) })),
  ),
);
const WRONG = EXERCISES.flatMap((one) =>
  wrongAnswers(one.folder).map((wrong) => ({ ...one, wrong })),
);

describe('an exercise', () => {
  test.each(EXERCISES)('of $name on $release: its solution passes', ({ folder, release }) => {
    const verdict = judgeFile(folder, 'solution.py', release);
    expect(complaints(verdict)).toBe('');
    expect(verdict.passed).toBe(true);
  });

  test.each(EXERCISES)('of $name on $release: its start fails', ({ folder, release }) => {
    expect(judgeFile(folder, 'start.py', release).passed).toBe(false);
  });

  test.each(EXERCISES)('of $name anticipates two mistakes at least', ({ folder }) => {
    expect(wrongAnswers(folder).length).toBeGreaterThanOrEqual(2);
  });

  test.each(WRONG)('of $name on $release: $wrong is told why', ({ folder, wrong, release }) => {
    const expected = expectedPath(folder, wrong);
    expect(existsSync(expected)).toBe(true);
    const verdict = judgeFile(folder, wrong, release);
    expect(verdict.passed).toBe(false);
    expect(complaints(verdict)).toBe(readFileSync(expected, 'utf8'));
  });
});
