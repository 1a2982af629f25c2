/** Programs that press the virtual machine, against what CPython printed: `programs/NAME.RELEASE.txt`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../src/engine/index.ts';

const folder = join(import.meta.dirname, 'programs');
const recordings = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Counts of 3.11's static objects differ from process to process. */
const normalised = (text: string): string => text.replace(/\b1000000\d{3}\b/g, 'static');

describe.each(recordings)('%s', (recording) => {
  const [name, ...minor] = recording.replace(/\.txt$/, '').split('.') as [string, ...string[]];
  test('prints what CPython prints and leaves a sound heap', () => {
    const engine = new Engine({ release: minor.join('.') });
    const source = readFileSync(join(folder, `${name}.py`), 'utf8');
    const { stdout, stderr, stopped } = engine.run(source, { filename: `${name}.py` });
    expect({ stderr, stopped }).toEqual({ stderr: '', stopped: null });
    const expected = readFileSync(join(folder, recording), 'utf8');
    expect(normalised(stdout)).toBe(normalised(expected));
    expect(engine.checkHeap()).toEqual([]);
  });
});

describe('budgets', () => {
  const run = (source: string, options: object): string | null =>
    new Engine(options).run(source).stopped;

  test('end an endless loop', () => {
    expect(run('while True: pass', { steps: 10_000 })).toBe('steps');
  });

  test('end a program that hoards', () => {
    expect(run('a = []\nwhile True: a.append([0] * 1000)', { bytes: 5_000_000 })).toBe('bytes');
  });

  test('end a program that talks too much', () => {
    expect(run('while True: print("x" * 100)', { output: 10_000 })).toBe('output');
  });
});
