import process from 'node:process';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';
import { filesNotHeld, titlesHeld } from './not-held.ts';

const ours = fileURLToPath(new URL('driver.ts', import.meta.url));

/** Puts PostgreSQL in the place of SQLite: whoever asks for the driver gets ours, except ours itself. */
const inItsPlace: Plugin = {
  name: 'postgres-in-its-place',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/driver.ts') || importer === ours) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id.endsWith('/db/driver.ts') === true ? ours : null;
  },
};

const isThere = process.env['TRANSBORDO_POSTGRES'] !== undefined;
if (!isThere) process.stderr.write('TRANSBORDO_POSTGRES names no server: skipped\n');

/** Also those that are known not to pass. */
const areAll = process.env['TRANSBORDO_POSTGRES_TESTS'] === 'all';

/**
 * The tests of the stores and of the use cases, as they are, over PostgreSQL:
 * `node test/scale/postgres/with-server.mjs --fast node_modules/.bin/vitest run --config test/scale/postgres/vitest.config.ts`.
 * Without a server none is run.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  plugins: [inItsPlace, vue()],
  define: { __APP_VERSION__: JSON.stringify('0.0.0') },
  test: {
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
    // Modules are kept by their source; here the same source imports another driver.
    fsModuleCache: false,
    include: isThere ? ['{db,app}/**/*.test.ts'] : [],
    exclude: [...configDefaults.exclude, ...(areAll ? [] : filesNotHeld)],
    ...(areAll ? {} : { testNamePattern: titlesHeld }),
    passWithNoTests: true,
  },
});
