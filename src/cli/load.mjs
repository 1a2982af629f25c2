// Loads a TypeScript module of ours fast. Stripping types off hundreds of files takes ten times as
// long as running a small program, so the first run bundles them into node_modules/.cache, and later
// runs load the bundle with the code that V8 compiled for it. Plain JavaScript, because the first
// TypeScript file costs more than all of this. Without esbuild, or without write access, the
// TypeScript files are loaded as they are.

/* Imported, each of these would be loaded with all that its exports need: streams, promises ... */
const fs = process.getBuiltinModule('fs');
const module = process.getBuiltinModule('module');
const { basename, join } = process.getBuiltinModule('path');

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'ouroboros', 'cli');

/** What besides the sources decides what a bundle holds. */
const settings = ['package-lock.json', 'src/cli/load.mjs'];

/** Bundles that nothing refers to any more are kept for those who are about to load them. */
const KEPT_MS = 10 * 60_000;

/**
 * What tells one state of a file from another without reading it. The time of the last change of the
 * file's status cannot be set back, unlike that of its content.
 */
function stamp(path) {
  const info = fs.statSync(path, { throwIfNoEntry: false });
  return info === undefined ? 'none' : `${info.size} ${info.mtimeMs} ${info.ctimeMs}`;
}

/** The bundle that `manifest` names if every file that went into it is as it was; else null. */
function currentBundle(manifest) {
  let known;
  try {
    known = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  } catch {
    return null;
  }
  for (const [path, was] of known.inputs) if (stamp(`${root}/${path}`) !== was) return null;
  const bundle = join(cache, known.bundle);
  return fs.existsSync(bundle) ? bundle : null;
}

/** Writes a whole file or nothing: several processes may do so at once. */
function replaceFile(path, text) {
  const temporary = `${path}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, text);
  fs.renameSync(temporary, path);
}

function dropOldBundles(name, current) {
  for (const file of fs.readdirSync(cache)) {
    if (!file.startsWith(`${name}-`) || file.startsWith(current)) continue;
    const path = join(cache, file);
    const info = fs.statSync(path, { throwIfNoEntry: false });
    if (info === undefined || info.mtimeMs > Date.now() - KEPT_MS) continue;
    fs.rmSync(path, { recursive: true, force: true });
  }
}

/** Makes the bundle of `entry` and its manifest; gives the bundle's path. */
async function makeBundle(entry, name, manifest) {
  fs.mkdirSync(cache, { recursive: true });
  fs.accessSync(cache, fs.constants.W_OK);
  const before = new Map(settings.map((path) => [path, stamp(join(root, path))]));
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        // Stamps are taken before the content is read: a change in between makes the bundle stale.
        name: 'stamps',
        setup({ onLoad }) {
          onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
            before.set(path, stamp(path));
            return undefined;
          });
        },
      },
    ],
  });
  const inputs = [...settings.map((path) => [path, before.get(path)])];
  for (const path of Object.keys(result.metafile.inputs)) {
    const was = before.get(join(root, path));
    if (was === undefined) throw new Error(`not stamped: ${path}`);
    inputs.push([path, was]);
  }
  const { contents, hash } = result.outputFiles[0];
  const bundle = `${name}-${hash.replaceAll(/\W/g, '_')}.cjs`;
  replaceFile(join(cache, bundle), contents);
  replaceFile(manifest, JSON.stringify({ bundle, inputs }));
  dropOldBundles(name, bundle);
  return join(cache, bundle);
}

/** The exports of the TypeScript module `entry`, a path from the project's root. */
export async function load(entry) {
  const name = basename(entry, '.ts');
  const manifest = join(cache, `${name}.json`);
  try {
    const bundle = currentBundle(manifest) ?? (await makeBundle(entry, name, manifest));
    module.enableCompileCache?.(`${bundle}.code`);
    return module.createRequire(bundle)(bundle);
  } catch {
    return import(`../../${entry}`);
  }
}
