/**
 * Every conformance program, on every release in its range, against the recording of CPython.
 * `CONFORMANCE_ONLY=refcount/alias` runs the programs whose name starts so.
 */
import { describe, expect, test } from 'vitest';
import { readManifest } from './manifest.ts';
import { RELEASES, inRange, readPrograms } from './program.ts';
import { expected, replay } from './replay.ts';

const programs = readPrograms();
const manifest = readManifest(import.meta.dirname);
const only = process.env['CONFORMANCE_ONLY'] ?? '';

for (const release of RELEASES) {
  const wanted = programs.filter(
    (one) => inRange(one.cpython, release) && one.name.startsWith(only),
  );
  describe(`CPython ${release}`, () => {
    for (const program of wanted) {
      const known = manifest.get(`${release}/${program.name}`);
      // `fails` turns an unexpected pass into a failure: the manifest must lose that line.
      const run = known === undefined ? test : test.fails;
      const title = known === undefined ? program.name : `${program.name} (known: ${known})`;
      run(title, () => {
        expect(replay(program, release)).toEqual(expected(program, release));
      });
    }
  });
}

test('the manifest names programs that exist', () => {
  const names = new Set(
    programs.flatMap((one) =>
      RELEASES.filter((release) => inRange(one.cpython, release)).map(
        (release) => `${release}/${one.name}`,
      ),
    ),
  );
  expect([...manifest.keys()].filter((key) => !names.has(key))).toEqual([]);
});
