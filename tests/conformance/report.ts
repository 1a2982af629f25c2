/**
 * Agreement with CPython by area, and each program that differs with its first difference, in the
 * form of a line of manifest.yaml.
 *
 *   node tests/conformance/report.ts [--release 3.13] [--only area/name] [--show]
 *
 * --show prints what was printed and what was expected.
 */
import { parseArgs } from 'node:util';
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
    },
  });
  let differing = 0;
  for (const release of RELEASES) {
    if (values.release !== undefined && values.release !== release) continue;
    const tally: Tally = new Map();
    for (const program of readPrograms()) {
      if (!inRange(program.cpython, release) || !program.name.startsWith(values.only)) continue;
      const difference = differenceOf(program, release, values.show);
      count(tally, areaOf(program), difference === undefined);
      if (difference === undefined) continue;
      differing += 1;
      console.log(`${release}/${program.name}: ${JSON.stringify(difference)}`);
    }
    printTally(release, tally);
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
