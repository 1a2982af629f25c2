import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: Record<string, LockedPackage> };
const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every locked package has a version and a checksum, and no host of its own', () => {
  const bad = packages.filter(
    ([, entry]) =>
      entry.version === undefined || entry.integrity === undefined || entry.resolved !== undefined,
  );
  expect(bad.map(([path]) => path)).toEqual([]);
});

test('what is built per platform is locked for every platform', () => {
  // npm leaves out what it could not find, and `npm ci` then fails on every machine.
  const names = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));
  const missing = packages.flatMap(([, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});

test('every direct dependency is an exact version', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
