/** The tests of one release: each release has a file of its own, so that they run side by side. */
import { describe, expect, test } from 'vitest';
import { readManifest } from './manifest.ts';
import { inRange, readPrograms } from './program.ts';
import { expected, replay } from './replay.ts';
import { readResult, tally } from './results.ts';

/**
 * Every conformance program in whose range `release` is, against the recording of CPython.
 * `CONFORMANCE_ONLY=refcount/alias` runs the programs whose name starts so.
 */
export function testRelease(release: string): void {
  const programs = readPrograms().filter((one) => inRange(one.cpython, release));
  const manifest = readManifest(release);
  const only = process.env['CONFORMANCE_ONLY'] ?? '';
  describe(`CPython ${release}`, () => {
    for (const program of programs.filter((one) => one.name.startsWith(only))) {
      const known = manifest.get(program.name);
      // `fails` turns an unexpected pass into a failure: the manifest must lose that line.
      const run = known === undefined ? test : test.fails;
      const title = known === undefined ? program.name : `${program.name} (known: ${known})`;
      run(title, () => {
        expect(replay(program, release)).toEqual(expected(program, release));
      });
    }

    test('the published result is that of these tests', () => {
      const outcomes = programs.map((one) => [one.name, !manifest.has(one.name)] as const);
      expect(readResult(release)?.areas).toEqual(tally(outcomes));
    });

    test('the manifest names programs that exist', () => {
      const names = new Set(programs.map((one) => one.name));
      expect([...manifest.keys()].filter((key) => !names.has(key))).toEqual([]);
    });
  });
}
