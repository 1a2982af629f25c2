/** Programs about classes, instances and descriptors print what CPython printed for record.py. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../../src/engine/index.ts';

const here = new URL('.', import.meta.url);
const names = readdirSync(new URL('programs', here)).map((file) => file.replace(/\.py$/, ''));

describe.each(['3.11', '3.13'])('Python %s', (release) => {
  test.each(names)('%s', (name) => {
    const source = readFileSync(new URL(`programs/${name}.py`, here), 'utf8');
    const expected = readFileSync(new URL(`recorded/${release}/${name}.txt`, here), 'utf8');
    const result = new Engine({ release }).run(source, { filename: `${name}.py` });
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe(expected);
  });

  test.each(names)('%s leaves a heap in which every count has its holders', (name) => {
    const source = readFileSync(new URL(`programs/${name}.py`, here), 'utf8');
    const engine = new Engine({ release });
    engine.run(source, { filename: `${name}.py`, teardown: false });
    expect(engine.checkHeap()).toEqual([]);
  });
});
