import { readFileSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const about = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const shared = {
  plugins: [vue()],
  define: { __APP_VERSION__: JSON.stringify(about.version) },
};

/** Milliseconds. Nothing is asserted about time; a busy machine gets what it needs. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          // Two hundred files share most of their modules; what a test replaces it restores itself.
          isolate: false,
          include: ['{core,app,db,electron,cli,build,test}/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/pdf/**'],
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout,
          include: ['renderer/**/*.test.ts'],
        },
      },
    ],
  },
});
