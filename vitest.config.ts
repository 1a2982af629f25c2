import { defineConfig } from 'vitest/config';

/**
 * The tests that need no browser: engine, conformance, grader, views, content and architecture.
 * Those under tests/e2e open the built site in a browser and belong to Playwright.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'dist/**'],
    environment: 'node',
    reporters: ['default'],
    passWithNoTests: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
