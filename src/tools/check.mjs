// `npm run check`: the types of the pages, then of everything else.
import { ensureInstalled } from './install.mjs';
import { runTool } from './run.mjs';

ensureInstalled();
const pages = await runTool('astro', ['check', '--minimumSeverity', 'warning'], {
  env: { NODE_OPTIONS: '--max-old-space-size=4096' },
});
const scripts = await runTool('tsc', ['--noEmit']);
process.exitCode = pages || scripts;
