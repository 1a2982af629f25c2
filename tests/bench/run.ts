/**
 * Speed against real CPython: `npm run bench [-- --runs 5] [--only fib]`.
 *
 * Ratios are ours divided by CPython's, so 1 is as fast and 2 takes twice as long. Both are taken
 * in one run on one machine; the time in which CPython starts is taken off its own times.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseInterpreter, findInterpreters } from '../oracle/interpreters.ts';
import type { Times } from './measure.ts';
import { geometricMean, median, spread, timeCli, timeEngine, timePython } from './measure.ts';

const FOLDER = join(import.meta.dirname, 'workloads');
const MIN_TIME_MS = 1;

type Row = { name: string; python: number; cli: Times; first: number; warm: Times };

function main(): number {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
  });
  const runs = Number(values.runs);
  const python = chooseInterpreter(findInterpreters(), '3.13', undefined);
  if (python === undefined) console.log('no CPython 3.13 found: times only, no ratios');
  else console.log(`against CPython ${python.version}; median of ${runs} runs`);
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(values.only));
  const idle = timeEmptyProgram(python?.path, runs);
  const rows = files.map((file) => measure(file, python?.path, idle, runs));
  printTable(rows);
  return rows.length === 0 ? 2 : 0;
}

function measure(file: string, python: string | undefined, idle: number, runs: number): Row {
  const path = join(FOLDER, file);
  const times = timeEngine(readFileSync(path, 'utf8'), file, runs + 3);
  const real = python === undefined ? Number.NaN : median(timePython(python, path, runs)) - idle;
  return {
    name: file.replace(/\.py$/, ''),
    python: Math.max(real, MIN_TIME_MS),
    cli: timeCli(path, Math.min(runs, 3)),
    first: times[0] ?? Number.NaN,
    warm: times.slice(3),
  };
}

/** Milliseconds that CPython takes for a program of one line that does nothing. */
function timeEmptyProgram(python: string | undefined, runs: number): number {
  if (python === undefined) return 0;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'empty.py');
  writeFileSync(path, 'pass\n');
  const time = median(timePython(python, path, runs));
  rmSync(folder, { recursive: true });
  return time;
}

function printTable(rows: readonly Row[]): void {
  const head = ['workload', 'CPython ms', 'warm ms', 'first ×', 'warm ×', 'spread', 'cli ms'];
  const lines = rows.map((row) => [
    row.name,
    row.python.toFixed(1),
    median(row.warm).toFixed(1),
    (row.first / row.python).toFixed(2),
    (median(row.warm) / row.python).toFixed(2),
    `±${(spread(row.warm) * 100).toFixed(0)} %`,
    median(row.cli).toFixed(0),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => (line[at] ?? '').length)),
  );
  for (const line of [head, ...lines]) {
    const cells = line.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(cells.join('  '));
  }
  const first = geometricMean(rows.map((row) => row.first / row.python));
  const warm = geometricMean(rows.map((row) => median(row.warm) / row.python));
  console.log(`geometric mean: first ${first.toFixed(2)} ×, warm ${warm.toFixed(2)} ×`);
}

process.exitCode = main();
