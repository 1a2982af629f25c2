/**
 * Records what real CPython prints for every conformance program.
 *
 *   npm run oracle:record [-- --only area/name] [--python 3.13]
 *
 * Each program runs twice; one whose two runs differ is refused and no recording is written.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Program, Recording } from '../conformance/program.ts';
import { CONFORMANCE_ROOT, RELEASES, inRange, readPrograms } from '../conformance/program.ts';
import {
  normaliseStderr,
  readRecording,
  recordingPath,
  scriptName,
} from '../conformance/program.ts';
import { ENVIRONMENT } from './environment.ts';
import type { Interpreter } from './interpreters.ts';
import { chooseInterpreter, findInterpreters } from './interpreters.ts';

const TIMEOUT_MS = 60_000;
const PARALLEL_RUNS = 2;

type Tally = { written: number; unchanged: number; refused: string[] };

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, python: { type: 'string' } },
  });
  const releases = RELEASES.filter((one) => values.python === undefined || one === values.python);
  const all = readPrograms();
  const programs = all.filter((one) => isWanted(one.name, values.only));
  if (releases.length === 0 || programs.length === 0) {
    console.error('nothing to record: no such release or program');
    return 2;
  }
  const interpreters = findInterpreters();
  let failures = 0;
  for (const release of releases) {
    const interpreter = chooseInterpreter(interpreters, release, recordedVersion(release));
    if (interpreter === undefined) {
      console.error(`no CPython ${release} found: name one in ORACLE_PYTHONS`);
      failures += 1;
      continue;
    }
    const tally = await recordRelease(interpreter, release, programs);
    if (values.only === undefined) removeStale(release, all);
    report(interpreter, tally);
    failures += tally.refused.length;
  }
  return failures === 0 ? 0 : 1;
}

function isWanted(name: string, only: string | undefined): boolean {
  return only === undefined || name === only || name.startsWith(`${only}/`);
}

/** The version that the existing recordings of a release come from, to keep to it. */
function recordedVersion(release: string): string | undefined {
  const first = recordedFiles(release)[0];
  return first === undefined ? undefined : readRecording(release, first)?.cpython;
}

function recordedFiles(release: string): string[] {
  const folder = join(CONFORMANCE_ROOT, 'recorded', release);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.json')).map((file) => file.replace(/\.json$/, ''));
}

function removeStale(release: string, programs: readonly Program[]): void {
  const current = new Set(
    programs.filter((one) => inRange(one.cpython, release)).map((one) => one.name),
  );
  for (const name of recordedFiles(release)) {
    if (!current.has(name)) rmSync(recordingPath(release, name));
  }
}

async function recordRelease(
  interpreter: Interpreter,
  release: string,
  programs: readonly Program[],
): Promise<Tally> {
  const tally: Tally = { written: 0, unchanged: 0, refused: [] };
  const queue = programs.filter((one) => inRange(one.cpython, release));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await recordProgram(interpreter, release, next, tally);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_RUNS }, worker));
  return tally;
}

async function recordProgram(
  interpreter: Interpreter,
  release: string,
  program: Program,
  tally: Tally,
): Promise<void> {
  const first = await run(interpreter, program);
  const second = await run(interpreter, program);
  const problem = whyRefused(first, second);
  if (problem !== undefined) {
    tally.refused.push(`${release}/${program.name}: ${problem}`);
    return;
  }
  const path = recordingPath(release, program.name);
  const text = `${JSON.stringify(first, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) {
    tally.unchanged += 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  tally.written += 1;
}

function whyRefused(first: Recording, second: Recording): string | undefined {
  for (const key of ['stdout', 'stderr', 'status'] as const) {
    if (first[key] === second[key]) continue;
    return `its ${key} differs from run to run:\n    ${first[key]}\n    ${second[key]}`;
  }
  return first.status < 0 ? 'it did not end in time, or was killed' : undefined;
}

/** Runs a program once, alone in a new folder. Status -1: stopped by the time limit or a signal. */
function run(interpreter: Interpreter, program: Program): Promise<Recording> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oracle-')));
  const script = scriptName(program);
  const repl = program.mode === 'repl';
  writeFileSync(join(folder, script), program.source);
  return new Promise((resolve) => {
    const args = [...(interpreter.args ?? []), ...(repl ? ['-i', '-q'] : [script])];
    const child = spawn(interpreter.path, args, {
      cwd: folder,
      env: ENVIRONMENT,
      timeout: TIMEOUT_MS,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // A program may end before it has read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(repl ? program.source : '');
    child.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({
        cpython: interpreter.version,
        stdout,
        // At a prompt stderr is prompts and tracebacks mixed; a session is recorded without it.
        stderr: repl ? '' : normaliseStderr(stderr, script),
        status: code ?? -1,
      });
    });
  });
}

function report(interpreter: Interpreter, tally: Tally): void {
  const counts = `${tally.written} written, ${tally.unchanged} unchanged`;
  console.log(`CPython ${interpreter.version}: ${counts}, ${tally.refused.length} refused`);
  for (const line of tally.refused) console.error(`  refused ${line}`);
}

process.exitCode = await main();
