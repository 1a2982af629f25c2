import { PYTHON_3_6 } from './python3_6.ts';
import { PYTHON_3_7 } from './python3_7.ts';
import { PYTHON_3_8 } from './python3_8.ts';
import { PYTHON_3_9 } from './python3_9.ts';
import { PYTHON_3_10 } from './python3_10.ts';
import { PYTHON_3_11 } from './python3_11.ts';
import { PYTHON_3_12 } from './python3_12.ts';
import { PYTHON_3_13 } from './python3_13.ts';
import { PYTHON_3_14_0 } from './python3_14_0.ts';
import { PYTHON_3_14 } from './python3_14.ts';
import { PYTHON_3_15 } from './python3_15.ts';
import type { Release } from './release.ts';

/** Every release table, oldest first. */
export const RELEASES: readonly Release[] = [
  PYTHON_3_6,
  PYTHON_3_7,
  PYTHON_3_8,
  PYTHON_3_9,
  PYTHON_3_10,
  PYTHON_3_11,
  PYTHON_3_12,
  PYTHON_3_13,
  PYTHON_3_14_0,
  PYTHON_3_14,
  PYTHON_3_15,
];

export const DEFAULT_RELEASE: Release = PYTHON_3_13;

/** A release was named that no table describes. The message lists what exists. */
export class UnknownReleaseError extends Error {
  override readonly name = 'UnknownReleaseError';
}

const parts = (version: string): number[] => version.split('.').map(Number);

function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The table that describes a release named by its minor (`3.13`) or full number (`3.13.0`).
 * A minor number means the newest table of that minor.
 * @throws UnknownReleaseError when no table's range holds it.
 */
export function resolveRelease(name: string): Release {
  const isMinor = /^\d+\.\d+$/.test(name);
  const isFull = /^\d+\.\d+\.\d+$/.test(name);
  const found = RELEASES.findLast((release) =>
    isMinor
      ? release.name === name
      : isFull &&
        compareVersions(release.first, name) <= 0 &&
        compareVersions(name, release.last) <= 0,
  );
  if (found !== undefined) return found;
  const known = RELEASES.map((release) => release.name).join(', ');
  throw new UnknownReleaseError(`unknown Python release: ${name} (known releases: ${known})`);
}
