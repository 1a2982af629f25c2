// Runs one of the project's tools with the pinned Node, installing first what is missing:
//   node src/tools/run.mjs astro build        the `astro` command of node_modules
//   node src/tools/run.mjs node some/file.ts   a file of ours
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, findNode, root } from './install.mjs';

/** Packages whose name is not that of their command. */
const packageOf = { tsc: 'typescript', playwright: '@playwright/test' };

/** The JavaScript file behind the command `name`, from its package's own `bin` entry. */
function commandFile(name) {
  const dir = join(root, 'node_modules', packageOf[name] ?? name);
  if (!existsSync(join(dir, 'package.json'))) throw new Error(`No such tool: ${name}`);
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return join(dir, typeof bin === 'string' ? bin : bin[name]);
}

/** The environment tools run in: the pinned Node first on PATH, and nothing reported anywhere. */
export function toolEnv(node, extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${dirname(node)}${separator}${process.env.PATH ?? ''}`,
    ...extra,
  };
}

/** Runs the tool to its end with our own input and output; gives its exit status. */
export function runTool(name, args, { env = {}, stdio = 'inherit' } = {}) {
  const node = findNode();
  const file = name === 'node' ? [] : [commandFile(name)];
  return new Promise((done, fail) => {
    const child = spawn(node, [...file, ...args], { cwd: root, stdio, env: toolEnv(node, env) });
    const forward = (signal) => child.kill(signal);
    process.once('SIGINT', forward);
    process.once('SIGTERM', forward);
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      done(code ?? (signal === null ? 1 : 130));
    });
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) {
    console.error('usage: node src/tools/run.mjs <tool> [arguments]');
    process.exit(2);
  }
  try {
    ensureInstalled();
    process.exitCode = await runTool(name, args);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
