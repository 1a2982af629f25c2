// The built site: is it older than what it is made from, and how is it made anew.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, root } from './install.mjs';
import { runTool } from './run.mjs';

export const dist = join(root, 'dist');

const sources = ['content', 'public', 'src', 'astro.config.mjs', 'package-lock.json'];
const stampFile = join(cacheDir, 'build');

/** Adds every file under `path` to `hash` by name, size and time of change. */
function addTree(hash, path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (!info.isDirectory()) {
    hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addTree(hash, join(path, name));
}

/** A fingerprint of everything the site is built from. */
function fingerprint() {
  const hash = createHash('sha256').update(process.env.BASE ?? '/');
  for (const name of sources) addTree(hash, join(root, name));
  return hash.digest('hex');
}

/** Builds dist/ unless it is already up to date; gives the exit status of the build. */
export async function buildSite({ force = false } = {}) {
  const now = fingerprint();
  const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (!force && before === now && existsSync(join(dist, 'index.html'))) return 0;
  const status = await runTool('astro', ['build']);
  if (status === 0) {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(stampFile, now);
  }
  return status;
}
