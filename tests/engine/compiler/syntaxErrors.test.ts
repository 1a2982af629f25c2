import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler/compile.ts';
import { splitInteractive } from '../../../src/engine/compiler/interactive.ts';
import { PYTHON_3_13 } from '../../../src/engine/version/python3_13.ts';

type Recorded = [
  source: string,
  error: [type: string, msg: string, lineno: number, offset: number, ...rest: unknown[]],
];

const url = new URL('recorded/errors.json', import.meta.url);
const recorded = JSON.parse(readFileSync(url, 'utf8')) as Recorded[];

/** Where this compiler says something else, with what it says. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([["f'{*}'\n", 'invalid syntax']]);

const options = { filename: 'main.py', mode: 'exec', release: PYTHON_3_13 } as const;

describe('words syntax errors as CPython 3.13 does', () => {
  for (const [source, expected] of recorded) {
    test(JSON.stringify(source), () => {
      const result = compile(source, options);
      const error = result.ok ? null : result.error;
      if (expected === null) {
        expect(error).toBeNull();
        return;
      }
      const different = DIFFERENT.get(source);
      if (different !== undefined) {
        expect(error?.msg).toBe(different);
        return;
      }
      expect([error?.type, error?.msg]).toEqual(expected.slice(0, 2));
      if (expected[2] !== null) {
        expect([error?.lineno, error?.offset]).toEqual(expected.slice(2, 4));
      }
    });
  }
});

describe('any text gives a result', () => {
  const deep = [
    '('.repeat(300),
    `${'-'.repeat(100_000)}1`,
    `${'1+'.repeat(50_000)}1`,
    `x${'.a'.repeat(50_000)}`,
    `${'lambda: '.repeat(20_000)}1`,
  ];
  test.each(deep)('%.12s', (source) => {
    expect(compile(source, options).ok).toBe(false);
  });
});

describe('splitInteractive', () => {
  const rules = PYTHON_3_13.compiler;
  const sources = (text: string): string[] =>
    splitInteractive(text, rules).map((part) => part.source);

  test('a simple statement ends with its logical line', () => {
    expect(sources('a = (1,\n2)\nb\n')).toEqual(['a = (1,\n2)\n', 'b\n']);
  });

  test('a compound statement ends at an empty line', () => {
    expect(sources('if a:\n  b\nelse:\n  c\n\nd\n')).toEqual(['if a:\n  b\nelse:\n  c\n\n', 'd\n']);
  });

  test('a statement right after a compound one spoils it', () => {
    const [first] = splitInteractive('if a:\n  b\nc\n', rules);
    const result = compile(first?.source ?? '', { ...options, mode: 'single' });
    expect(result.ok ? null : result.error.msg).toBe('invalid syntax');
  });
});
