/** The results of the tests as the build finds them: by release and area, and the fuzzer's runs. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface AreaAgreement {
  readonly run: number;
  readonly agree: number;
}

export interface FuzzRun {
  readonly cpython: string;
  readonly programs: number;
  readonly seed: number;
}

export interface ReleaseAgreement {
  readonly release: string;
  /** The interpreter that the recordings come from, its full number. */
  readonly cpython: string;
  readonly areas: ReadonlyMap<string, AreaAgreement>;
  readonly total: AreaAgreement;
  readonly fuzz: FuzzRun | null;
}

// Astro runs in the project's folder; this module ends up in a bundle elsewhere.
const tests = (...path: string[]): string => join(process.cwd(), 'tests', ...path);

const readJson = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

function readRelease(file: string, fuzz: Readonly<Record<string, FuzzRun>>): ReleaseAgreement {
  const release = file.replace(/\.json$/, '');
  const { cpython, areas } = readJson(tests('conformance', 'results', file)) as {
    cpython: string;
    areas: Record<string, AreaAgreement>;
  };
  const sum = (key: keyof AreaAgreement): number =>
    Object.values(areas).reduce((all, area) => all + area[key], 0);
  const total = { run: sum('run'), agree: sum('agree') };
  return {
    release,
    cpython,
    areas: new Map(Object.entries(areas)),
    total,
    fuzz: fuzz[release] ?? null,
  };
}

/** Every release that has results, oldest first. */
export function readAgreement(): readonly ReleaseAgreement[] {
  const folder = tests('conformance', 'results');
  const fuzz = readJson(tests('fuzz', 'results.json')) as Record<string, FuzzRun>;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => readRelease(file, fuzz));
}

/** The areas of all releases, in alphabetical order. */
export function areasOf(releases: readonly ReleaseAgreement[]): readonly string[] {
  return [...new Set(releases.flatMap((one) => [...one.areas.keys()]))].sort();
}
