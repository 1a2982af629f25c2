/** Every demonstration program prints on the engine what it prints on real CPython. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/index.ts';
import { isTyped, readLessons, readRecorded } from './lessons.ts';

const CASES = readLessons().flatMap((lesson) =>
  lesson.releases.flatMap((release) =>
    lesson.programs.map((program) => ({ lesson, release, program, name: lesson.name })),
  ),
);

describe('a program of a lesson', () => {
  test.each(CASES)('$name/$program on $release', ({ lesson, release, program }) => {
    const engine = new Engine({ release, steps: 20_000_000 });
    const mode = isTyped(lesson, program) ? 'repl' : 'script';
    const source = readFileSync(join(lesson.folder, program), 'utf8');
    const { stdout, stderr, status, stopped } = engine.run(source, { mode, filename: program });
    const { cpython: _version, ...expected } = readRecorded(release, lesson, program);
    expect(stopped).toBeNull();
    expect({ stdout, stderr: mode === 'repl' ? '' : stderr, status }).toEqual(expected);
    expect(engine.checkHeap()).toEqual([]);
  });

  test.each(readLessons())('of $name is shown on its page', ({ body, programs }) => {
    expect(programs.filter((program) => !body.includes(`"${program}"`))).toEqual([]);
  });
});
