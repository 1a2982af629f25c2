/** Running one program on CPython and on the engine, and saying where they part. */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normaliseStderr } from '../conformance/program.ts';
import type { Outcome } from '../conformance/replay.ts';
import { firstDifference, replay } from '../conformance/replay.ts';
import { ENVIRONMENT } from '../oracle/environment.ts';
import type { Interpreter } from '../oracle/interpreters.ts';

const SCRIPT = 'program.py';
const TIMEOUT_MS = 20_000;

/** A folder for the scripts of one worker; the program is written over and over. */
export function makeWorkFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'fuzz-')));
}

export function removeWorkFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What CPython shows, or null where it was killed or took too long. */
export function runCPython(
  interpreter: Interpreter,
  source: string,
  folder: string,
): Promise<Outcome | null> {
  writeFileSync(join(folder, SCRIPT), source);
  return new Promise((resolve) => {
    const child = spawn(interpreter.path, [SCRIPT], {
      cwd: folder,
      env: ENVIRONMENT,
      timeout: TIMEOUT_MS,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status) => {
      const shown = normaliseStderr(stderr, SCRIPT);
      resolve(status === null ? null : { stdout, stderr: shown, status, heap: [] });
    });
  });
}

/** What the engine shows; a fault of its own stands where the heap audit's words would. */
export function runEngine(release: string, source: string): Outcome {
  const program = {
    name: `fuzz/${SCRIPT.replace('.py', '')}`,
    path: SCRIPT,
    source,
    description: '',
    cpython: '>=3.6',
    mode: 'script' as const,
    features: [],
  };
  try {
    return replay(program, release);
  } catch (error) {
    const heap = [`the engine threw ${String(error)}`];
    return { stdout: '', stderr: '', status: -1, heap };
  }
}

/**
 * Where the two part, in one line; undefined where they agree. Counts of static objects before there
 * were immortal ones (3.11: near 10^9) say how the interpreter started, not what the program did.
 */
export function difference(engine: Outcome, cpython: Outcome): string | undefined {
  const fault = engine.heap.find((line) => line.startsWith('the engine threw'));
  return fault ?? firstDifference(withoutStaticCounts(engine), withoutStaticCounts(cpython));
}

function withoutStaticCounts(outcome: Outcome): Outcome {
  return { ...outcome, stdout: outcome.stdout.replace(/\b(1000000\d{3}|99999\d{4})\b/g, 'static') };
}
