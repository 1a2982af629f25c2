/** The bundle behind the command line: fast the second time, never stale, never needed. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SHOW = `
import { load } from './src/cli/load.mjs';
const { answer } = await load('src/cli/entry.ts');
console.log(answer());
`;

let project: string;
let cache: string;

/** A project of two small modules that shares this one's packages. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'load-'));
  cache = join(project, 'node_modules/.cache/ouroboros/cli');
  mkdirSync(join(project, 'src/cli'), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  cpSync(join(ROOT, 'src/cli/load.mjs'), join(project, 'src/cli/load.mjs'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'show.mjs'), SHOW);
  writePart('one');
  writeFileSync(
    join(project, 'src/cli/entry.ts'),
    "import { part } from './part.ts';\nexport const answer = (): string => part;\n",
  );
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function writePart(text: string): void {
  writeFileSync(join(project, 'src/cli/part.ts'), `export const part: string = '${text}';\n`);
}

function run(): string {
  const result = spawnSync(process.execPath, ['show.mjs'], { cwd: project, encoding: 'utf8' });
  return result.stdout + result.stderr;
}

describe('load', () => {
  it('bundles once and then loads the bundle', () => {
    expect(run()).toBe('one\n');
    const made = readdirSync(cache).filter((file) => file.endsWith('.cjs'));
    expect(made).toHaveLength(1);
    writeFileSync(join(cache, made[0]!), "exports.answer = () => 'from the bundle';\n");
    expect(run()).toBe('from the bundle\n');
  });

  it('never runs what was changed since, not even to a text of the same length', () => {
    expect(run()).toBe('one\n');
    writePart('two');
    expect(run()).toBe('two\n');
  });

  it('recovers from a damaged cache', () => {
    run();
    writeFileSync(join(cache, 'entry.json'), '{ "inputs":');
    expect(run()).toBe('one\n');
    for (const file of readdirSync(cache)) {
      if (file.endsWith('.cjs')) rmSync(join(cache, file));
    }
    expect(run()).toBe('one\n');
  });

  it('does without a bundler', () => {
    rmSync(join(project, 'node_modules/esbuild'));
    expect(run()).toBe('one\n');
    expect(existsSync(join(cache, 'entry.json'))).toBe(false);
  });
});
