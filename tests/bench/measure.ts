/** Timing one program by several runners, and the figures made of the times. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Engine } from '../../src/engine/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Wall-clock milliseconds. */
export type Times = readonly number[];

/** A whole process of real CPython. */
export function timePython(python: string, path: string, runs: number): Times {
  return timeProcess(python, [], path, runs);
}

/** A whole process of our command-line runner. */
export function timeCli(path: string, runs: number): Times {
  return timeProcess(process.execPath, [join(ROOT, 'src/cli/py.mjs')], path, runs);
}

function timeProcess(
  command: string,
  before: readonly string[],
  path: string,
  runs: number,
): Times {
  const env = { ...process.env, PYTHONHASHSEED: '0' };
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    const result = spawnSync(command, [...before, path], { env, encoding: 'utf8' });
    const time = performance.now() - start;
    if (result.status !== 0) throw new Error(`${command} ${path}: ${result.stderr}`);
    return time;
  });
}

/** In this process, each run in a fresh engine: the first is cold, the last ones are warm. */
export function timeEngine(source: string, filename: string, runs: number): Times {
  return Array.from({ length: runs }, () => {
    const engine = new Engine({
      release: '3.13',
      hashSeed: 0,
      clock: () => performance.now() / 1000,
      randomSeed: 1,
    });
    const start = performance.now();
    const result = engine.run(source, { filename, mode: 'script' });
    const time = performance.now() - start;
    if (result.status !== 0) throw new Error(`${filename}: ${result.stderr}`);
    return time;
  });
}

export function median(times: Times): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Half the distance between the fastest and the slowest, as a part of the median. */
export function spread(times: Times): number {
  return (Math.max(...times) - Math.min(...times)) / 2 / median(times);
}

export function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
