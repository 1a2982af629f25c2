/** The parts of the fuzzer that need no interpreter. */
import { describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/index.ts';
import { generate, wholeSource } from './generate/program.ts';
import { shrink } from './shrink.ts';
import type { Statement } from './statement.ts';
import { smaller, sourceOf } from './statement.ts';

describe('programs', () => {
  test('are the same for the same seed, and others for others', () => {
    expect(sourceOf(generate(5))).toBe(sourceOf(generate(5)));
    expect(sourceOf(generate(5))).not.toBe(sourceOf(generate(6)));
  });

  test.each(Array.from({ length: 40 }, (_, i) => i))('of seed %i can be parsed', (seed) => {
    const engine = new Engine({ release: '3.6' });
    const check = `compile(${JSON.stringify(wholeSource(generate(seed)))}, 'p', 'exec')`;
    expect(engine.run(check).stderr).toBe('');
  });
});

describe('cutting down', () => {
  const program: readonly Statement[] = [
    'a = 1',
    [
      { head: 'if a:', body: ['b = 2', 'c = 3'] },
      { head: 'else:', body: ['d = 4'] },
    ],
  ];

  test('every step is smaller than the program', () => {
    const length = sourceOf(program).length;
    const lengths = [...smaller(program)].map((one) => sourceOf(one).length);
    expect(lengths.every((one) => one < length)).toBe(true);
  });

  test('leaves what the disagreement needs', async () => {
    const small = await shrink(program, async (one) => sourceOf(one).includes('c = 3'));
    expect(sourceOf(small)).toBe('c = 3\n');
  });
});
