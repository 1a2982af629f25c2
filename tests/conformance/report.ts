/**
 * Agreement with CPython by area, and each program that differs with its first difference, in the
 * form of a line of its release's manifest.
 *
 *   node tests/conformance/report.ts [--release 3.13] [--only area/name] [--show] [--write]
 *
 * --show prints what was printed and what was expected. --write makes the manifest and the result of
 * each release anew: reasons that stand there are kept, a new one is the difference until somebody
 * writes the cause. Programs that the manifest knows are reported like all others.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { manifestPath, readManifest } from './manifest.ts';
import type { Program } from './program.ts';
import { RELEASES, inRange, readPrograms, readRecording } from './program.ts';
import type { Outcome } from './replay.ts';
import { expected, firstDifference, replay } from './replay.ts';
import type { AreaResult } from './results.ts';
import { tally, writeResult } from './results.ts';

/** Long enough to see what differs, short enough for a list. */
const SHOWN = 200;

/** Program → what differs; undefined for one that agrees. */
type Differences = ReadonlyMap<string, string | undefined>;

function main(): number {
  const { values } = parseArgs({
    options: {
      release: { type: 'string' },
      only: { type: 'string', default: '' },
      show: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.write && values.only !== '') {
    console.error('report: --write needs all programs of a release');
    return 2;
  }
  let differing = 0;
  for (const release of RELEASES) {
    if (values.release !== undefined && values.release !== release) continue;
    const programs = readPrograms().filter(
      (one) => inRange(one.cpython, release) && one.name.startsWith(values.only),
    );
    const differences: Differences = new Map(
      programs.map((one) => [one.name, differenceOf(one, release, values.show)]),
    );
    for (const [name, difference] of differences) {
      if (difference === undefined) continue;
      differing += 1;
      console.log(`${release} ${name}: ${JSON.stringify(difference)}`);
    }
    const areas = tally([...differences].map(([name, found]) => [name, found === undefined]));
    printAreas(release, areas);
    if (values.write) write(release, differences, areas);
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
  return difference === undefined || difference.length <= SHOWN
    ? difference
    : `${difference.slice(0, SHOWN)}…`;
}

const MANIFEST_HEAD = `# Programs on which the engine does not yet agree with CPython: \`area/name: reason\`.
# A program listed here that agrees fails the test too, so this file only gets shorter.
`;

function write(
  release: string,
  differences: Differences,
  areas: Readonly<Record<string, AreaResult>>,
): void {
  const names = [...differences.keys()];
  const { cpython } = readRecording(release, names[0]!)!;
  writeResult(release, { cpython, areas });
  const causes = readManifest(release);
  const lines = [...differences].flatMap(([name, found]) =>
    found === undefined ? [] : [[name, causes.get(name) ?? found] as const],
  );
  const path = manifestPath(release);
  if (lines.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const text = stringify(Object.fromEntries(lines), { lineWidth: 0 });
  writeFileSync(path, `${MANIFEST_HEAD}${text}`);
}

function printAreas(release: string, areas: Readonly<Record<string, AreaResult>>): void {
  const total = { run: 0, agree: 0 };
  for (const [area, { run, agree }] of Object.entries(areas)) {
    console.log(`# ${release} ${area}: ${agree} of ${run}`);
    total.run += run;
    total.agree += agree;
  }
  console.log(`# ${release}: ${total.agree} of ${total.run} programs agree`);
}

process.exitCode = main();
