/**
 * `npm run package:smoke`: what ships is what was tested. The release package has the right fuses and nothing in it
 * that does not belong there; its twin for tests opens, driven from outside, and does what the smoke test asks.
 */
import { listPackage } from '@electron/asar';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wrongFuses } from './fuses.mjs';
import { pack } from './pack.mjs';
import { at, pinnedNode } from './project.mjs';
import { projectEnv, quietly } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { main, step, Stop } from './say.mjs';

const DOES_NOT_BELONG = /node_modules\/(?!better-sqlite3(\/|$))|\.(c|cpp|hpp|gyp|ts|map)$|\.test\./;
const BELONGS = [
  '/package.json',
  '/out/main/main.js',
  '/out/main/worker.js',
  '/out/renderer/index.html',
];

await main(async () => {
  if (process.platform !== 'linux')
    throw new Stop('The packaged application is tried on Linux only.');
  const release = join(
    await step('release package', () => pack({ forTests: false })),
    'linux-unpacked',
  );
  await step('its fuses and contents', () => inspect(release));
  const twin = join(
    await step('its twin for tests', () => pack({ forTests: true })),
    'linux-unpacked',
  );
  await step('smoke test in it', () => drive(twin));
});

async function inspect(folder) {
  const wrong = await wrongFuses(join(folder, 'transbordo'), { forTests: false });
  if (wrong.length > 0) throw new Stop(`Fuses not as they must be: ${wrong.join(', ')}`);
  const files = listPackage(join(folder, 'resources', 'app.asar')).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const strangers = files.filter((file) => DOES_NOT_BELONG.test(file));
  if (strangers.length > 0) throw new Stop(`Not meant to be packed:\n  ${strangers.join('\n  ')}`);
  const missing = BELONGS.filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Stop(`Missing from the package: ${missing.join(', ')}`);
}

async function drive(folder) {
  if (!existsSync(at('test', 'e2e', 'smoke.spec.ts')))
    throw new Stop('test/e2e/smoke.spec.ts is missing.');
  const env = projectEnv({
    ...(await resolveRuntime()),
    APP_EXECUTABLE: join(folder, 'transbordo'),
    PLAYWRIGHT_JSON_OUTPUT_FILE: at('node_modules', '.cache', 'packaged.json'),
  });
  const playwright = ['playwright', 'test', '--reporter=list,json'];
  await quietly(pinnedNode(), [at('build', 'with-desktop.mjs'), '--keyring', '--', ...playwright], {
    env,
  });
}
