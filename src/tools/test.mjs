// `npm test`: everything that can be checked, in the order in which mistakes are cheapest to see:
// types, lint, tests without a browser, the build, tests in a browser. All of it runs even when an
// early part fails. The last line is the sum: `N passed, M failed`.
//   npm test              all of it
//   npm run test:e2e      the build and the browser tests only; further arguments go to Playwright
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, ensureInstalled } from './install.mjs';

const [only, ...rest] = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const lines = [];

function add(name, passed, failed, note = '') {
  total.passed += passed;
  total.failed += failed;
  lines.push(`${name.padEnd(8)} ${passed} passed, ${failed} failed${note}`);
}

/** A step without tests of its own adds nothing when it succeeds and one failure when it does not. */
async function step(name, action) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  let status;
  try {
    status = await action();
  } catch (error) {
    console.error(error.message);
    status = 1;
  }
  const seconds = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  if (status !== 0) total.failed += 1;
  lines.push(`${name.padEnd(8)} ${status === 0 ? 'ok' : 'FAILED'}, ${seconds}`);
  return status;
}

/** Runs a test runner that leaves a JSON report, and adds up what `read` finds in it. */
async function suite(name, report, run, read) {
  console.log(`\n── ${name} ──`);
  rmSync(report, { force: true });
  try {
    const status = await run();
    const { passed, failed, note } = read(JSON.parse(readFileSync(report, 'utf8')));
    // A runner may fail outside any test (a file that cannot be loaded, a server that dies).
    add(name, passed, status !== 0 && failed === 0 ? 1 : failed, note);
  } catch (error) {
    console.error(error.message);
    add(name, 0, 1, ' (no report)');
  }
}

const vitestCounts = (report) => {
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    note: skipped === 0 ? '' : `, ${skipped} skipped`,
  };
};

const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  note: stats.skipped === 0 ? '' : `, ${stats.skipped} skipped`,
});

async function main() {
  ensureInstalled();
  mkdirSync(cacheDir, { recursive: true });
  const { runTool } = await import('./run.mjs');
  const { buildSite } = await import('./site.mjs');

  if (only !== 'e2e') {
    await step('check', () => runTool('node', ['src/tools/check.mjs']));
    await step('lint', () =>
      runTool('eslint', ['.', '--cache', '--cache-location', join(cacheDir, 'eslint')]),
    );
    const report = join(cacheDir, 'vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await suite('vitest', report, () => runTool('vitest', ['run', ...reporters]), vitestCounts);
  }
  if ((await step('build', () => buildSite())) === 0) {
    const report = join(cacheDir, 'playwright.json');
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const run = () => runTool('playwright', ['test', ...rest], { env });
    await suite('browser', report, run, playwrightCounts);
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
