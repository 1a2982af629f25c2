/** The numbers of `sys._debugmallocstats()` fit together, and its differences are the program's. */
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../src/engine/index.ts';

const PROGRAM = `
import sys
class A:
    __slots__ = ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
sys._debugmallocstats()
kept = [A() for _ in range(1000)]
sys._debugmallocstats()
`;

/** Blocks in use by size of block, and what stands behind an equals sign by what stands before. */
function readStats(text: string): { blocks: Map<number, number>; values: Map<string, number> } {
  const blocks = new Map<number, number>();
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const row = /^ *\d+ +(\d+) +\d+ +(\d+) +\d+$/.exec(line);
    if (row !== null) blocks.set(Number(row[1]), Number(row[2]));
    const value = /^(.*?) *= *([\d,]+)$/.exec(line);
    const name = value?.[1]?.replace(/^\d+ /, '');
    if (name !== undefined && !values.has(name)) {
      values.set(name, Number(value![2]!.replaceAll(',', '')));
    }
  }
  return { blocks, values };
}

describe.each(['3.6', '3.9', '3.10', '3.13', '3.15'])('_debugmallocstats of %s', (release) => {
  const { stderr } = new Engine({ release }).run(PROGRAM);
  const [, ...texts] = stderr.split('Small block threshold');
  const [before, after] = texts.map(readStats);

  test('accounts for every byte of the arenas', () => {
    const { values } = after!;
    const [arenas] = [...values].find(([name]) => name.includes('bytes/arena'))!.slice(1);
    expect(values.get('Total')).toBe(arenas);
  });

  test('counts the blocks of a thousand objects', () => {
    const size = release === '3.6' ? 112 : 96;
    expect(after!.blocks.get(size)! - before!.blocks.get(size)!).toBe(1000);
  });
});
