import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler/compile.ts';
import { PYTHON_3_13 } from '../../../src/engine/version/python3_13.ts';
import { PYTHON_3_14 } from '../../../src/engine/version/python3_14.ts';
import { PYTHON_3_15 } from '../../../src/engine/version/python3_15.ts';
import { describeCodes } from './describeCode.ts';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');
/** What each release compiles programs to; 3.13 all of them. */
const RECORDED = [
  { release: PYTHON_3_13, file: 'recorded/code.json' },
  { release: PYTHON_3_14, file: 'recorded/code-3.14.json' },
  { release: PYTHON_3_15, file: 'recorded/code-3.15.json' },
] as const;

test('every program is recorded', () => {
  const recorded = JSON.parse(read('recorded/code.json')) as object;
  expect(Object.keys(recorded).sort()).toEqual(readdirSync(new URL('programs', here)).sort());
});

describe.each(RECORDED)('compiles to what CPython $release.name compiles to', (each) => {
  const recorded = JSON.parse(read(each.file)) as Record<string, { name: string }[]>;
  test.each(Object.keys(recorded))('%s', (file) => {
    const options = { filename: 'main.py', mode: 'exec', release: each.release } as const;
    const result = compile(read(`programs/${file}`), options);
    expect(result.ok ? null : result.error).toBeNull();
    if (!result.ok) return;
    const codes = describeCodes(result.code);
    expect(codes.map((code) => code.name)).toEqual(recorded[file]?.map((code) => code.name));
    codes.forEach((code, i) => expect(code).toEqual(recorded[file]?.[i]));
  });
});
