import { StopExecution, type StopReason } from './object/engineError.ts';
import type { Host } from './object/host.ts';
import { ByteBudgetExceeded } from './memory/obmalloc.ts';
import { DEFAULT_RELEASE, resolveRelease } from './version/releases.ts';
import { checkHeap } from './inspect/checkHeap.ts';
import { initInterpreter } from './vm/bootstrap.ts';
import { Interpreter } from './vm/interpreter.ts';
import { LARGE_STACK, USUAL_STACK } from './vm/native.ts';
import { runInteractive, runScript } from './vm/runCode.ts';
import { finalizeInterpreter } from './vm/shutdown.ts';
import { sipInitial } from './objects/str/sipHash.ts';
import { STDLIB } from './stdlib/modules.ts';

/** How an engine is set up. */
export interface EngineOptions {
  /** A release that the engine knows, minor or full: `3.13`. */
  readonly release?: string;
  /** What PYTHONHASHSEED would be. */
  readonly hashSeed?: number;
  /** Instructions, bytes and characters of output that a run may use. */
  readonly steps?: number;
  readonly bytes?: number;
  readonly output?: number;
  /** Seconds; the engine has no clock of its own. */
  readonly clock?: () => number;
  /** Seed of what an unseeded `random` gives. */
  readonly randomSeed?: number;
  /** For a thread with a stack of 64 MiB: nesting is bounded as in CPython. */
  readonly largeStack?: boolean;
  readonly host?: Partial<Host>;
}

export interface RunOptions {
  /** As tracebacks show it. */
  readonly filename?: string;
  /** `sys.argv[0]` of a script; default the file name. */
  readonly argv0?: string;
  readonly mode?: 'script' | 'repl';
  /** Whether the interpreter shuts down after the program, as a process does; default true. */
  readonly teardown?: boolean;
}

export interface RunResult {
  /** Exit status of the process. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The budget that ended the run, or null. */
  readonly stopped: StopReason | null;
}

/** 32 bits at a time from a seed: Mulberry32. */
function randomBits(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** The key of string hashing for a seed. @cpython Python/bootstrap_hash.c#lcg_urandom */
function hashKey(seed: number): readonly [bigint, bigint] {
  if (seed === 0) return [0n, 0n];
  let x = seed >>> 0;
  let key = 0n;
  for (let i = 0n; i < 16n; i++) {
    x = (Math.imul(x, 214013) + 2531011) >>> 0;
    key |= BigInt((x >>> 16) & 0xff) << (i * 8n);
  }
  return [key & 0xffffffffffffffffn, key >> 64n];
}

/**
 * A Python of one release. Each engine is a world of its own.
 * @throws UnknownReleaseError when no table describes the release.
 */
export class Engine {
  readonly vm: Interpreter;
  #stdout: string[] = [];
  #stderr: string[] = [];

  constructor(options: EngineOptions = {}) {
    const release = resolveRelease(options.release ?? DEFAULT_RELEASE.name);
    const clock = options.clock ?? (() => 0);
    const write = options.host?.write;
    const host: Host = {
      time: clock,
      monotonic: clock,
      random32: randomBits(options.randomSeed ?? 0),
      readLine: () => null,
      ...options.host,
      write: (stream, text) => {
        this.#spendOutput(text.length);
        if (write !== undefined) write(stream, text);
        else (stream === 'stdout' ? this.#stdout : this.#stderr).push(text);
      },
    };
    const budgets = {
      steps: options.steps ?? Infinity,
      output: options.output ?? Infinity,
      nativeDepth: options.largeStack === true ? LARGE_STACK : USUAL_STACK,
    };
    this.vm = new Interpreter(release, host, budgets);
    this.vm.hashState = sipInitial(hashKey(options.hashSeed ?? 0));
    initInterpreter(this.vm, STDLIB);
    if (options.bytes !== undefined) this.vm.mem.byteLimit = options.bytes;
  }

  #spendOutput(characters: number): void {
    this.vm.outputLeft -= characters;
    if (this.vm.outputLeft < 0) throw new StopExecution('output');
  }

  /** Runs a program. An engine runs one; what it leaves behind can be inspected. */
  run(source: string, options: RunOptions = {}): RunResult {
    const { filename = 'main.py', mode = 'script', teardown = true } = options;
    let status = 0;
    const stopped = this.#guarded(() => {
      status =
        mode === 'repl'
          ? runInteractive(this.vm, source)
          : runScript(this.vm, source, filename, options.argv0);
    });
    const late = stopped === null && teardown ? this.#guarded(() => this.finalize()) : null;
    return {
      status: stopped === null ? status : 1,
      stdout: this.#stdout.join(''),
      stderr: this.#stderr.join(''),
      stopped: stopped ?? late,
    };
  }

  /** Shuts the interpreter down: finalizers of what is left run now. */
  finalize(): void {
    finalizeInterpreter(this.vm);
  }

  /** What is wrong with the heap; empty when every count equals the references that can be named. */
  checkHeap(): string[] {
    return checkHeap(this.vm);
  }

  #guarded(action: () => void): StopReason | null {
    try {
      action();
      return null;
    } catch (error) {
      if (error instanceof StopExecution) return error.reason;
      if (error instanceof ByteBudgetExceeded) return 'bytes';
      if (error instanceof RangeError && /call stack/i.test(error.message)) return 'stack';
      throw error;
    }
  }
}
