/**
 * Every conformance program, on every release in its range, against the recording of CPython.
 * `CONFORMANCE_ONLY=refcount/alias` runs the programs whose name starts so.
 */
import { describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/index.ts';
import { readManifest } from './manifest.ts';
import type { Program, Recording } from './program.ts';
import { RELEASES, inRange, normaliseStderr, readPrograms } from './program.ts';
import { readRecording, scriptName } from './program.ts';

const STEPS = 50_000_000;
const BYTES = 1_000_000_000;

const programs = readPrograms();
const manifest = readManifest(import.meta.dirname);
const only = process.env['CONFORMANCE_ONLY'] ?? '';

type Outcome = Omit<Recording, 'cpython'> & { heap: string[] };

/** Runs a program in an engine of its own and tells what it printed and what the audit found. */
function runInEngine(program: Program, release: string): Outcome {
  const filename = scriptName(program);
  let seconds = 0;
  const clock = (): number => (seconds += 0.001);
  const engine = new Engine({
    release,
    hashSeed: 0,
    steps: STEPS,
    bytes: BYTES,
    clock,
    randomSeed: 1,
  });
  const { status, stdout, stderr, stopped } = engine.run(program.source, {
    filename,
    mode: program.mode,
  });
  const shown = program.mode === 'repl' ? '' : normaliseStderr(stderr, filename);
  const stop = stopped === null ? [] : [`stopped: ${stopped}`];
  return { stdout, stderr: shown, status, heap: [...stop, ...engine.checkHeap()] };
}

function expectAgreement(program: Program, release: string): void {
  const recording = readRecording(release, program.name);
  if (recording === undefined) {
    throw new Error('no recording: npm run oracle:record -- --only ' + program.name);
  }
  const { stdout, stderr, status } = recording;
  expect(runInEngine(program, release)).toEqual({ stdout, stderr, status, heap: [] });
}

for (const release of RELEASES) {
  const wanted = programs.filter(
    (one) => inRange(one.cpython, release) && one.name.startsWith(only),
  );
  describe(`CPython ${release}`, () => {
    for (const program of wanted) {
      const known = manifest.get(`${release}/${program.name}`);
      if (known === undefined) {
        test(program.name, () => {
          expectAgreement(program, release);
        });
      } else {
        // `fails` turns an unexpected pass into a failure: the manifest must lose that line.
        test.fails(`${program.name} (known: ${known})`, () => {
          expectAgreement(program, release);
        });
      }
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
