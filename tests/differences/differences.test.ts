/** Each program of this folder does on the engine what its last lines say. */
import { describe, expect, test } from 'vitest';
import { readDifferences } from '../../src/components/differences.ts';
import { Engine } from '../../src/engine/index.ts';
import { inRange, RELEASES } from '../conformance/program.ts';

/** The lines behind `#> `: what is printed here. */
function promised(source: string): string {
  const lines = source.split('\n').filter((line) => line.startsWith('#> '));
  return lines.map((line) => `${line.slice(3)}\n`).join('');
}

describe('what differs from CPython', () => {
  for (const { name, releases, source } of readDifferences()) {
    test.each(RELEASES.filter((release) => inRange(releases, release)))(
      `${name} (%s)`,
      (release) => {
        const engine = new Engine({ release });
        const { stdout, stderr } = engine.run(source);
        expect({ stdout, stderr }).toEqual({ stdout: promised(source), stderr: '' });
        expect(promised(source)).not.toBe('');
        expect(engine.checkHeap()).toEqual([]);
      },
    );
  }
});
