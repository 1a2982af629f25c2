/** Finding real CPython interpreters on this machine, without being told where they are. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Interpreter = {
  path: string;
  /** What comes before the script on its command line. */
  args?: readonly string[];
  version: string;
  release: string;
};

/**
 * Every CPython found, newest first: the files or folders of `ORACLE_PYTHONS` (separated as PATH
 * is), the versions of pyenv, and `python3`, `python3.N` on PATH.
 */
export function findInterpreters(): Interpreter[] {
  const found = new Map<string, Interpreter>();
  for (const path of candidates()) {
    const interpreter = ask(path);
    if (interpreter && !found.has(interpreter.version)) found.set(interpreter.version, interpreter);
  }
  const sorted = [...found.values()].sort((a, b) => compareVersions(b.version, a.version));
  const pyodide = findPyodide();
  return pyodide === undefined ? sorted : [...sorted, pyodide];
}

/**
 * CPython 3.14.2 as Pyodide 314.0.0, an npm package: `ORACLE_PYODIDE` names its `pyodide.mjs`. It stands
 * for 3.14.0 to 3.14.4.
 */
function findPyodide(): Interpreter | undefined {
  const module = process.env['ORACLE_PYODIDE'];
  if (module === undefined || !existsSync(module)) return undefined;
  const args = [join(import.meta.dirname, 'pyodide.mjs'), module];
  const version = '3.14.2 (Pyodide 314.0.0)';
  return { path: process.execPath, args, version, release: '3.14.0' };
}

/** The interpreter for a release: the exact version asked for when it is there, else the newest. */
export function chooseInterpreter(
  all: readonly Interpreter[],
  release: string,
  version: string | undefined,
): Interpreter | undefined {
  const fitting = all.filter((one) => one.release === release);
  return fitting.find((one) => one.version === version) ?? fitting[0];
}

function candidates(): string[] {
  const fromEnvironment = (process.env['ORACLE_PYTHONS'] ?? '').split(delimiter).filter(Boolean);
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    list(folder)
      .filter((file) => /^python3(\.\d+)?$/.test(file))
      .map((file) => join(folder, file)),
  );
  return [...fromEnvironment.map(binaryIn), ...pyenvInterpreters(), ...onPath].filter(existsSync);
}

function binaryIn(path: string): string {
  const inside = join(path, 'bin', 'python');
  return existsSync(inside) ? inside : path;
}

function pyenvInterpreters(): string[] {
  const roots = [process.env['PYENV_ROOT'], pyenvRoot(), join(process.env['HOME'] ?? '', '.pyenv')];
  const root = roots.find((path) => path !== undefined && existsSync(join(path, 'versions')));
  if (root === undefined) return [];
  const versions = join(root, 'versions');
  return list(versions).map((version) => join(versions, version, 'bin', 'python'));
}

function pyenvRoot(): string | undefined {
  try {
    return execFileSync('pyenv', ['root'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function ask(path: string): Interpreter | undefined {
  const program = 'import sys; print(sys.version_info[0:3], sys.implementation.name)';
  const result = spawnSync(path, ['-c', program], { encoding: 'utf8', timeout: 10_000 });
  const match = /^\((\d+), (\d+), (\d+)\) cpython$/.exec((result.stdout ?? '').trim());
  if (!match) return undefined;
  const release = `${match[1]}.${match[2]}`;
  return { path, version: `${release}.${match[3]}`, release };
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
