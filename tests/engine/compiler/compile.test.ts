import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler/compile.ts';
import { PYTHON_3_13 } from '../../../src/engine/version/python3_13.ts';
import { describeCodes } from './describeCode.ts';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');
const recorded = JSON.parse(read('recorded/code.json')) as Record<string, unknown[]>;

describe('compiles to what CPython 3.13 compiles to', () => {
  for (const file of readdirSync(new URL('programs', here))) {
    test(file, () => {
      const options = { filename: 'main.py', mode: 'exec', release: PYTHON_3_13 } as const;
      const result = compile(read(`programs/${file}`), options);
      expect(result.ok ? null : result.error).toBeNull();
      if (!result.ok) return;
      const codes = describeCodes(result.code);
      expect(codes.map((code) => code.name)).toEqual(
        recorded[file]?.map((code) => (code as { name: string }).name),
      );
      codes.forEach((code, i) => expect(code).toEqual(recorded[file]?.[i]));
    });
  }
});
