// Makes sure that what package-lock.json asks for is what node_modules holds.
// Plain JavaScript for the oldest Node a machine may have (20): it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cacheDir = join(root, 'node_modules', '.cache', 'ouroboros');

const windows = process.platform === 'win32';

/** Reads the `packages` table of a lock file; `null` when there is none or it is damaged. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** The first package whose installed version is not the locked one; `null` when all agree. */
export function firstStalePackage() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json is missing or damaged');
  if (present === null) return 'node_modules';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const installed = present[path];
    // Optional packages are for other platforms; npm leaves them out without a word.
    if (installed === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (installed?.version !== entry.version) return path;
  }
  return existsSync(pinnedNodePath()) ? null : 'node_modules/node';
}

/** Where npm's `node` package puts its executable. */
export function pinnedNodePath() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

/**
 * The environment with this project's own node_modules/.bin taken off PATH: `npm ci` empties
 * node_modules, so it must not be run by the Node that lives there.
 */
function outsideEnv() {
  const env = { ...process.env };
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const kept = (env[key] ?? '').split(delimiter).filter((dir) => !dir.includes('node_modules'));
  env[key] = kept.join(delimiter);
  for (const name of Object.keys(env)) {
    if (/^npm_(lifecycle|package|node_execpath|execpath|command)/.test(name)) delete env[name];
  }
  delete env.NODE;
  return env;
}

/** Two commands started together must not empty node_modules under each other: the second waits. */
function withLock(action) {
  const lock = join(root, '.npm-ci.lock');
  const deadline = Date.now() + 10 * 60_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 10 * 60_000 || Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    return action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Runs `npm ci` when node_modules does not hold what the lock file asks for; throws on failure. */
export function ensureInstalled() {
  if (firstStalePackage() === null) return;
  withLock(() => {
    const stale = firstStalePackage();
    if (stale === null) return;
    console.log(`Installing packages (${stale} is missing or out of date) …`);
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const env = { ...outsideEnv(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    const done = spawnSync('npm', args, { cwd: root, env, stdio: 'inherit', shell: windows });
    if (done.status !== 0) {
      throw new Error('`npm ci` failed: see its message above; a network is needed once.');
    }
  });
}

/**
 * The Node to run tools with: the pinned one, or this one where the pinned one does not start
 * (a platform without a build of it) and this one is new enough.
 */
export function findNode() {
  const pinned = pinnedNodePath();
  if (existsSync(pinned)) {
    const probe = spawnSync(pinned, ['--version'], { stdio: 'ignore' });
    if (probe.status === 0) return pinned;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    'The pinned Node does not start here, and the installed one is older than 22.18.',
  );
}
