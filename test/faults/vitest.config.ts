import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * `npm run test:faults`: the acceptance tests that run in plain Node, with their full counts (hours of a driven
 * clock, thousands of ends and power cuts), and a table of their figures. The same files run with the unit tests,
 * with small counts.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  // The use cases import the report's pages, which are Vue components.
  plugins: [vue()],
  define: { __APP_VERSION__: JSON.stringify(about.version) },
  test: {
    name: 'faults',
    environment: 'node',
    env: { FAULTS: 'long' },
    include: ['{core,app,db,electron,cli,test}/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/pdf/**'],
    // Of these files only tests named after an acceptance test.
    testNamePattern: /\bA\d\d\b/u,
    reporters: ['default', './test/faults/figure-reporter.ts'],
    maxWorkers: 2,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
