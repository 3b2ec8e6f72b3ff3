import { defineConfig } from '@playwright/test';

/** Set when the packaged application is driven: then its own tests alone, see build/package-smoke.mjs. */
const packaged = process.env['APP_EXECUTABLE'] !== undefined;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: packaged ? ['**/smoke.spec.ts', '**/packaged.spec.ts'] : '**/*.spec.ts',
  testIgnore: packaged ? [] : '**/packaged.spec.ts',
  // One window at a time: two Electrons on two cores only wait for each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: packaged ? 'test-results/packaged' : 'test-results/e2e',
  reporter: [['list']],
});
