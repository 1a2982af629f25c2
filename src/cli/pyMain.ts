/** The command that runs a Python program, behind py.mjs. */
import { readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type * as WorkerThreads from 'node:worker_threads';
import { Engine, RELEASES, StopExecution, UnknownReleaseError } from '../engine/index.ts';
import type { StopReason } from '../engine/index.ts';
import { decodeSource } from './sourceText.ts';

const USAGE = `usage: py.mjs FILE [options]     run a Python program; FILE - reads standard input

  --python RELEASE   which CPython to be (${RELEASES.map((one) => one.name).join(', ')}; default 3.13)
  --repl             take the lines as typed at a prompt
  --steps N          stop after about N instructions
  --bytes N          stop when more than N bytes are in use (default 671088640)
  --check            report what is wrong with the heap at the end
  --help             show this`;

const USAGE_STATUS = 2;
const STOPPED_STATUS = 3;

const STOPPED: Readonly<Record<StopReason, string>> = {
  steps: 'the budget of steps is used up',
  bytes: 'the budget of bytes is used up',
  output: 'the budget of output is used up',
  stack: 'calls are nested too deeply for this machine',
};

/** Ends the process with a message for whoever typed the command. */
function fail(message: string, status = USAGE_STATUS): never {
  writeAll(2, `py: ${message}\n`);
  process.exit(status);
}

/** Writes all of a text, however slowly the other side reads. */
function writeAll(fd: number, text: string): void {
  let bytes: Uint8Array = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Output that is collected and written in big pieces, in the order in which it came. */
class Output {
  /** Whether nothing was written yet: the program could begin again unnoticed. */
  untouched = true;
  #pieces: { fd: number; text: string }[] = [];
  #size = 0;

  write(fd: number, text: string): void {
    const last = this.#pieces.at(-1);
    if (last?.fd === fd) last.text += text;
    else this.#pieces.push({ fd, text });
    this.#size += text.length;
    if (this.#size > 65536) this.flush();
  }

  flush(): void {
    for (const { fd, text } of this.#pieces) writeAll(fd, text);
    this.untouched &&= this.#size === 0;
    this.drop();
  }

  drop(): void {
    this.#pieces = [];
    this.#size = 0;
  }
}

interface Arguments {
  readonly file: string;
  readonly release: string;
  readonly repl: boolean;
  readonly check: boolean;
  readonly steps: number;
  readonly bytes: number;
}

/** Bytes that a program may use where nothing is said: about what the host's own heap can model. */
const DEFAULT_BYTES = 640 * 2 ** 20;

function count(name: string, text: string | undefined, fallback = Infinity): number {
  if (text === undefined) return fallback;
  const n = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(n) || n <= 0) fail(`--${name} must be a positive integer: ${text}`);
  return n;
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        python: { type: 'string' },
        repl: { type: 'boolean' },
        check: { type: 'boolean' },
        steps: { type: 'string' },
        bytes: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) {
      writeAll(1, `${USAGE}\n`);
      process.exit(0);
    }
    if (positionals.length !== 1) fail(`one file is expected\n${USAGE}`);
    return {
      file: positionals[0]!,
      release: values.python ?? '3.13',
      repl: values.repl ?? false,
      check: values.check ?? false,
      steps: count('steps', values.steps),
      bytes: count('bytes', values.bytes, DEFAULT_BYTES),
    };
  } catch (error) {
    fail(`${(error as Error).message}\n${USAGE}`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code, errno } = error as { code?: string; errno?: number };
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'No such file or directory',
      EACCES: 'Permission denied',
      EISDIR: 'Is a directory',
    };
    const reason = reasons[code ?? ''] ?? code ?? 'cannot be read';
    fail(`can't open file '${file}': [Errno ${Math.abs(errno ?? 0)}] ${reason}`);
  }
}

/** The program's text; ends the process as Python does when the file holds none. */
function readProgram(file: string): string {
  const source = decodeSource(readBytes(file), file);
  if ('text' in source) return source.text;
  writeAll(2, source.fault);
  process.exit(1);
}

/** Lines of standard input, for `input()`; `onRead` is told of each. */
function lineReader(onRead: () => void): () => string | null {
  let rest: string | null = null;
  return () => {
    onRead();
    rest ??= new TextDecoder().decode(readBytes('-'));
    if (rest === '') return null;
    const end = rest.indexOf('\n') + 1 || rest.length;
    const line = rest.slice(0, end);
    rest = rest.slice(end);
    return line;
  };
}

/** What a program is run from, the same when it is run again. */
interface Program {
  readonly source: string;
  readonly randomSeed: number;
}

/**
 * Runs the program and tells whether it should run again on a large stack, because it nests deeper
 * than this thread's stack bears and nothing of it was seen yet.
 */
function runProgram(args: Arguments, program: Program, largeStack: boolean): boolean {
  const output = new Output();
  let again = false;
  let engine: Engine;
  try {
    engine = new Engine({
      release: args.release,
      steps: args.steps,
      bytes: args.bytes,
      clock: () => Date.now() / 1000,
      randomSeed: program.randomSeed,
      largeStack,
      host: {
        write: (stream, text) => output.write(stream === 'stdout' ? 1 : 2, text),
        monotonic: () => performance.now() / 1000,
        readLine: lineReader(() => (output.untouched = false)),
        stackUsedUp() {
          if (largeStack || !output.untouched) return;
          again = true;
          throw new StopExecution('stack');
        },
      },
    });
  } catch (error) {
    if (error instanceof UnknownReleaseError) fail(error.message);
    throw error;
  }
  // CPython, too, runs a script under its absolute path.
  const filename = args.file === '-' ? '<stdin>' : resolve(args.file);
  const result = engine.run(program.source, {
    filename,
    argv0: args.file,
    mode: args.repl ? 'repl' : 'script',
  });
  again ||= result.stopped === 'stack' && !largeStack && output.untouched;
  if (again) return true;
  output.flush();
  if (args.check) for (const fault of engine.checkHeap()) writeAll(2, `heap: ${fault}\n`);
  if (result.stopped !== null) fail(STOPPED[result.stopped], STOPPED_STATUS);
  process.exitCode = result.status;
  return false;
}

/** Loaded only by the few programs that need a thread: the module costs as much as a small program. */
const threads = (): typeof WorkerThreads => process.getBuiltinModule('node:worker_threads');

/** Set in the environment of the thread that this file starts. */
const IN_THREAD = 'OUROBOROS_THREAD';

/** Megabytes: what `largeStack` of the engine asks for. */
const LARGE_STACK_MB = 64;

/** Runs the program in a thread with a large stack, which a process's first thread cannot have. */
function runInThread(script: string, program: Program): void {
  const { Worker } = threads();
  const worker = new Worker(script, {
    argv: process.argv.slice(2),
    env: { ...process.env, [IN_THREAD]: '1' },
    workerData: program,
    resourceLimits: { stackSizeMb: LARGE_STACK_MB },
  });
  worker.on('error', (error) => {
    throw error;
  });
  worker.on('exit', (status) => (process.exitCode = status));
}

/** Runs the command of this process's arguments; `script` is the file that calls this. */
export function main(script: string): void {
  const args = readArguments();
  if (process.env[IN_THREAD] === undefined || threads().isMainThread) {
    const program = { source: readProgram(args.file), randomSeed: Date.now() };
    if (runProgram(args, program, false)) runInThread(script, program);
  } else {
    runProgram(args, threads().workerData as Program, true);
    process.exit();
  }
}
