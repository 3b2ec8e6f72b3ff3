import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/**
 * Tests that print in the built app and open what comes out with tools of others. They need a build, a desktop and
 * qpdf, so that they are no part of the unit tests: `npm run test:pdf`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  plugins: [vue()],
  test: {
    name: 'pdf',
    environment: 'node',
    // The pages are printed as they look, and without this their style would be empty.
    css: true,
    include: ['test/pdf/**/*.test.ts'],
    // A print waits for a program of its own most of the time.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
