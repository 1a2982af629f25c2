import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler/compile.ts';
import type { CodeTemplate } from '../../../src/engine/compiler/codeTemplate.ts';
import { PYTHON_3_11 } from '../../../src/engine/version/python3_11.ts';
import { PYTHON_3_12 } from '../../../src/engine/version/python3_12.ts';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');

function sizes(code: CodeTemplate): unknown[] {
  const inner = code.consts.flatMap((value) => (value.kind === 'code' ? sizes(value.value) : []));
  return [[code.qualname, code.stacksize, code.codeUnits], ...inner];
}

describe.each([PYTHON_3_11, PYTHON_3_12])('code is as large as in CPython $name', (release) => {
  const recorded = JSON.parse(read(`recorded/sizes-${release.name}.json`)) as Record<
    string,
    unknown
  >;
  test.each(Object.keys(recorded))('%s', (file) => {
    const options = { filename: 'main.py', mode: 'exec', release } as const;
    const result = compile(read(`programs/${file}`), options);
    expect(result.ok && sizes(result.code)).toEqual(recorded[file]);
  });
});
