/**
 * Agreement with CPython by area, and each program that differs with its first difference, in the
 * form of a line of its release's manifest.
 *
 *   node tests/conformance/report.ts [--release 3.13] [--only area/name] [--show] [--write]
 *
 * --show prints what was printed and what was expected. --write makes the manifest of each release
 * anew: reasons that stand there are kept, a new one is the difference until somebody writes the cause.
 * Programs that the manifest knows are reported like all others.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { manifestPath, readManifest } from './manifest.ts';
import type { Program } from './program.ts';
import { RELEASES, inRange, readPrograms } from './program.ts';
import type { Outcome } from './replay.ts';
import { expected, firstDifference, replay } from './replay.ts';

type Tally = Map<string, { agree: number; all: number }>;

function main(): number {
  const { values } = parseArgs({
    options: {
      release: { type: 'string' },
      only: { type: 'string', default: '' },
      show: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  let differing = 0;
  for (const release of RELEASES) {
    if (values.release !== undefined && values.release !== release) continue;
    const tally: Tally = new Map();
    const differences = new Map<string, string>();
    for (const program of readPrograms()) {
      if (!inRange(program.cpython, release) || !program.name.startsWith(values.only)) continue;
      const difference = differenceOf(program, release, values.show);
      count(tally, areaOf(program), difference === undefined);
      if (difference === undefined) continue;
      differing += 1;
      differences.set(program.name, difference);
      console.log(`${release} ${program.name}: ${JSON.stringify(difference)}`);
    }
    printTally(release, tally);
    if (values.write) writeManifest(release, differences);
  }
  return differing === 0 ? 0 : 1;
}

function differenceOf(program: Program, release: string, show: boolean): string | undefined {
  let actual: Outcome;
  try {
    actual = replay(program, release);
  } catch (error) {
    if (show) console.log(error);
    return `the engine threw ${String(error).split('\n')[0] ?? ''}`;
  }
  const wanted = expected(program, release);
  const difference = firstDifference(actual, wanted);
  if (difference !== undefined && show) {
    console.log('--- engine\n', actual, '\n--- CPython\n', wanted);
  }
  return difference;
}

const MANIFEST_HEAD = `# Programs on which the engine does not yet agree with CPython: \`area/name: reason\`.
# A program listed here that agrees fails the test too, so this file only gets shorter.
`;

function writeManifest(release: string, differences: ReadonlyMap<string, string>): void {
  const path = manifestPath(release);
  const causes = readManifest(release);
  if (differences.size === 0) {
    rmSync(path, { force: true });
    return;
  }
  const lines = [...differences].map(([name, found]) => [name, causes.get(name) ?? found]);
  const text = stringify(Object.fromEntries(lines), { lineWidth: 0 });
  writeFileSync(path, `${MANIFEST_HEAD}${text}`);
}

function areaOf(program: Program): string {
  return program.name.slice(0, program.name.lastIndexOf('/'));
}

function count(tally: Tally, area: string, agrees: boolean): void {
  const entry = tally.get(area) ?? { agree: 0, all: 0 };
  tally.set(area, { agree: entry.agree + (agrees ? 1 : 0), all: entry.all + 1 });
}

function printTally(release: string, tally: Tally): void {
  let agree = 0;
  let all = 0;
  for (const [area, entry] of tally) {
    console.log(`# ${release} ${area}: ${entry.agree} of ${entry.all}`);
    agree += entry.agree;
    all += entry.all;
  }
  console.log(`# ${release}: ${agree} of ${all} programs agree`);
}

process.exitCode = main();
