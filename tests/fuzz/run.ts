/**
 * Differential fuzzing: programs made from a seed run on the engine and on real CPython, and a
 * disagreement is cut down to a few lines.
 *
 *   npm run fuzz -- [--release 3.13] [--seed 1] [--count 1000] [--stop 5] [--record]
 *   npm run fuzz -- --release 3.13 --seed 42 --show      the program of one seed
 *
 * Program N of a run has the seed S + N, so that a later run goes on where an earlier one ended.
 * --stop ends the run after that many disagreements; --record enters an agreeing run in the report.
 * Exit status 1: something disagreed; 2: no interpreter, or arguments that make no sense.
 */
import { parseArgs } from 'node:util';
import { RELEASES } from '../conformance/program.ts';
import type { Interpreter } from '../oracle/interpreters.ts';
import { chooseInterpreter, findInterpreters } from '../oracle/interpreters.ts';
import { difference, makeWorkFolder, removeWorkFolder, runCPython, runEngine } from './compare.ts';
import { generate, wholeSource } from './generate/program.ts';
import { recordRun } from './results.ts';
import { shrink } from './shrink.ts';
import type { Statement } from './statement.ts';

const WORKERS = 2;

interface Options {
  readonly release: string;
  readonly seed: number;
  readonly count: number;
  readonly stop: number;
  readonly record: boolean;
}

class Run {
  readonly #options: Options;
  readonly #interpreter: Interpreter;
  #next = 0;
  done = 0;
  disagreements = 0;

  constructor(options: Options, interpreter: Interpreter) {
    this.#options = options;
    this.#interpreter = interpreter;
  }

  async worker(): Promise<void> {
    const folder = makeWorkFolder();
    try {
      const { count, seed, stop } = this.#options;
      while (this.#next < count && this.disagreements < stop) {
        await this.#one(seed + this.#next++, folder);
        this.done += 1;
      }
    } finally {
      removeWorkFolder(folder);
    }
  }

  async #one(seed: number, folder: string): Promise<void> {
    const program = generate(seed);
    const found = await this.#differs(program, folder);
    if (found === undefined) return;
    this.disagreements += 1;
    // An uncaught error would show another disagreement than the one that was found.
    const quiet = await this.#isQuiet(program, folder);
    const small = await shrink(program, async (one) => {
      if ((await this.#differs(one, folder)) === undefined) return false;
      return !quiet || (await this.#isQuiet(one, folder));
    });
    const text = wholeSource(small);
    console.log(`\n# seed ${seed} on ${this.#interpreter.version}: ${found}`);
    console.log(`# cut down: ${await this.#differs(small, folder)}\n${text}`);
  }

  /** Whether the program ends without an error on CPython. */
  async #isQuiet(program: readonly Statement[], folder: string): Promise<boolean> {
    const outcome = await runCPython(this.#interpreter, wholeSource(program), folder);
    return outcome?.status === 0;
  }

  /** Where the two part; undefined where they agree or CPython itself does not repeat its output. */
  async #differs(program: readonly Statement[], folder: string): Promise<string | undefined> {
    const source = wholeSource(program);
    const { release } = this.#options;
    const first = await runCPython(this.#interpreter, source, folder);
    if (first === null) return undefined;
    const found = difference(runEngine(release, source), first);
    if (found === undefined) return undefined;
    const second = await runCPython(this.#interpreter, source, folder);
    const repeats = second !== null && difference(second, first) === undefined;
    return repeats ? found : undefined;
  }
}

function readOptions(): (Options & { show: boolean }) | null {
  const { values } = parseArgs({
    options: {
      release: { type: 'string', default: '3.13' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      stop: { type: 'string', default: '5' },
      record: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  });
  const [seed, count, stop] = [values.seed, values.count, values.stop].map(Number);
  const numbers = [seed, count, stop].every((one) => Number.isSafeInteger(one) && one! >= 0);
  if (!numbers || !RELEASES.includes(values.release)) return null;
  return { ...values, seed: seed!, count: count!, stop: stop! };
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(`fuzz: numbers expected, and a release of ${RELEASES.join(', ')}`);
    return 2;
  }
  const { release, seed, count } = options;
  if (options.show) {
    console.log(wholeSource(generate(seed)));
    return 0;
  }
  const interpreter = chooseInterpreter(findInterpreters(), release, undefined);
  if (interpreter === undefined) {
    console.error(`fuzz: no CPython ${release} found: name one in ORACLE_PYTHONS`);
    return 2;
  }
  const run = new Run(options, interpreter);
  await Promise.all(Array.from({ length: WORKERS }, () => run.worker()));
  const { done, disagreements } = run;
  console.log(
    `CPython ${interpreter.version}, seeds ${seed} to ${seed + done - 1}: ${done} programs, ${disagreements} disagree`,
  );
  if (options.record && disagreements === 0) {
    recordRun(release, { cpython: interpreter.version, seed, programs: count });
  }
  return disagreements === 0 ? 0 : 1;
}

process.exitCode = await main();
