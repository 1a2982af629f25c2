/**
 * A conformance program and what CPython printed for it: reading both from disk.
 * Shared by the recorder (tests/oracle) and by the test that replays the recordings.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Mode = 'script' | 'repl';

export type Program = {
  /** `area/claim`, the path below tests/conformance without `.py`; an area may have folders. */
  name: string;
  path: string;
  source: string;
  description: string;
  /** A comma-separated list of bounds such as `>=3.11,<3.13`, or one release: `==3.14.0`. */
  cpython: string;
  mode: Mode;
  features: string[];
};

/** What the real interpreter did; the fields stand in this order in the recorded file. */
export type Recording = { cpython: string; stdout: string; stderr: string; status: number };

/** The releases that are recorded and replayed, the default one first. */
export const RELEASES: readonly string[] = [
  '3.13',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.14.0',
  '3.14',
  '3.15',
];

export const CONFORMANCE_ROOT = import.meta.dirname;

/** Every program below `root`, sorted by name. Throws when a frontmatter is not well formed. */
export function readPrograms(root: string = CONFORMANCE_ROOT): Program[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.py'))
    .map((file) => readProgram(root, join(root, file)))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readProgram(root: string, path: string): Program {
  const source = readFileSync(path, 'utf8');
  const name = relative(root, path).split(sep).join('/').replace(/\.py$/, '');
  const fields = readFrontmatter(name, source);
  const mode = fields.get('mode') ?? 'script';
  if (mode !== 'script' && mode !== 'repl') throw new Error(`${name}: no mode is called ${mode}`);
  const cpython = unquote(fields.get('cpython') ?? '');
  if (!isNamedRelease(cpython)) parseBounds(cpython);
  const features = (fields.get('features') ?? '').replace(/^\[|\]$/g, '');
  return {
    name,
    path,
    source,
    description: fields.get('description') ?? '',
    cpython,
    mode,
    features: features.split(',').map((word) => word.trim()),
  };
}

const KNOWN_FIELDS = new Set(['description', 'cpython', 'mode', 'features']);
const REQUIRED_FIELDS = ['description', 'cpython', 'features'];

function readFrontmatter(name: string, source: string): Map<string, string> {
  const lines = source.split('\n');
  const end = lines.indexOf('# ---', 1);
  if (lines[0] !== '# ---' || end < 0)
    throw new Error(`${name}: frontmatter expected (# --- … # ---)`);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const match = /^# ([a-z]+): (.+)$/.exec(line);
    const key = match?.[1];
    const value = match?.[2];
    if (key === undefined || value === undefined || !KNOWN_FIELDS.has(key)) {
      throw new Error(`${name}: frontmatter line not understood: ${line}`);
    }
    fields.set(key, value.trim());
  }
  for (const field of REQUIRED_FIELDS) {
    if (!fields.has(field)) throw new Error(`${name}: frontmatter has no ${field}`);
  }
  return fields;
}

function unquote(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}

const isNamedRelease = (range: string): boolean => /^==3\.\d+\.\d+$/.test(range);

type Bound = { operator: string; minor: number };

function parseBounds(range: string): Bound[] {
  return range.split(',').map((part) => {
    const match = /^(>=|<=|==|<|>)3\.(\d+)$/.exec(part.trim());
    if (!match) throw new Error(`not a range of releases: ${range}`);
    return { operator: match[1] ?? '', minor: Number(match[2]) };
  });
}

/**
 * True when a program whose range is `range` is to be run on `release` (`3.13`). A release that shares
 * its minor with another one (`3.14.0`) runs the programs that name it.
 */
export function inRange(range: string, release: string): boolean {
  if (release.split('.').length > 2 || isNamedRelease(range)) return range === `==${release}`;
  const minor = Number(release.split('.')[1]);
  return parseBounds(range).every((bound) => {
    if (bound.operator === '>=') return minor >= bound.minor;
    if (bound.operator === '<=') return minor <= bound.minor;
    if (bound.operator === '==') return minor === bound.minor;
    return bound.operator === '<' ? minor < bound.minor : minor > bound.minor;
  });
}

/** The last part of the name with `.py`: what the script is called when it runs. */
export function scriptName(program: Program): string {
  return `${program.name.slice(program.name.lastIndexOf('/') + 1)}.py`;
}

export function recordingPath(release: string, name: string): string {
  return join(CONFORMANCE_ROOT, 'recorded', release, `${name}.json`);
}

/** The recording of a program, or undefined when there is none. */
export function readRecording(release: string, name: string): Recording | undefined {
  const path = recordingPath(release, name);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Recording;
}

/**
 * stderr with every path that ends in the script's name cut down to that name, because CPython
 * shows where the script lies, and with the address in `<function f at 0x…>` left out, because it
 * differs from run to run. stdout is compared as it is: a program there prints no addresses.
 */
export function normaliseStderr(stderr: string, script: string): string {
  const name = script.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return stderr
    .replace(new RegExp(`(^|")/[^"\\n]*/${name}\\b`, 'gm'), `$1${script}`)
    .replace(/ 0x[0-9a-f]+>/g, ' 0x…>');
}
