import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/engine/index.ts';

/** Expressions and what CPython 3.13 makes of them: see expressions/record.py. */
type Rows = readonly (readonly [expression: string, outcome: string])[];

function recorded(name: string): Rows {
  const url = new URL(`./expressions/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Rows;
}

/** A program that prints one line for each expression; lines hold no newline of their own. */
function program(rows: Rows): string {
  const lines = rows.map(([expression]) =>
    [
      'try:',
      `    out(repr(${expression}))`,
      'except Exception as error:',
      '    out(f"{type(error).__name__}: {error}")',
    ].join('\n'),
  );
  return ['def out(text):', '    print(ascii(text)[1:-1])', ...lines, ''].join('\n');
}

/** The outcomes in the form in which the program prints them. */
function shown(rows: Rows): string {
  const texts = rows.map(([, outcome]) => outcome);
  const source = texts.map((text) => `print(ascii(${pythonText(text)})[1:-1])`).join('\n');
  return new Engine({ release: '3.13' }).run(`${source}\n`).stdout;
}

const pythonText = (text: string): string =>
  `"${[...text].map((c) => `\\U${c.codePointAt(0)!.toString(16).padStart(8, '0')}`).join('')}"`;

describe.each(['int', 'float', 'str', 'bytes', 'format'])('%s', (name) => {
  it('gives what CPython gives', () => {
    const rows = recorded(name);
    const got = new Engine({ release: '3.13' }).run(program(rows)).stdout.split('\n');
    expect(got).toHaveLength(rows.length + 1);
    const wanted = shown(rows).split('\n');
    const differing = rows
      .map(([expression], i) => [expression, wanted[i], got[i]])
      .filter(([, a, b]) => a !== b);
    expect(differing).toEqual([]);
  });
});
