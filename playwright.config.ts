import { defineConfig } from '@playwright/test';
import type { Browser } from './src/tools/browser.mjs';
import { findBrowser, launchOptions } from './src/tools/browser.mjs';

const PORT = 4329;
const base = process.env['BASE'] ?? '/';

// The search is made once; Playwright's workers load this file again and find the answer here.
process.env['OUROBOROS_BROWSER'] ??= JSON.stringify(await findBrowser());
const browser = JSON.parse(process.env['OUROBOROS_BROWSER']) as Browser;

/** Browser tests, on dist/ as any static file server would send it. `npm run test:e2e` builds it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/ouroboros/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}${base}`,
    browserName: 'chromium',
    launchOptions: launchOptions(browser),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: `"${process.execPath}" src/tools/serve.mjs dist ${PORT}`,
    url: `http://localhost:${PORT}${base}`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
