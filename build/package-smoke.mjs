/**
 * `npm run package:smoke`: what ships is what was tested. The release package holds what belongs into it and nothing
 * else; as a Debian package it is installed, opened and removed; its twin for tests opens, driven from outside, and does
 * what the smoke test asks.
 */
import { listPackage } from '@electron/asar';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './pack.mjs';
import { makeAndTry } from './packages/linux-packages.mjs';
import { at, pinnedNode } from './project.mjs';
import { projectEnv, quietly } from './run.mjs';
import { resolveRuntime } from './runtime/resolve.mjs';
import { main, say, step, Stop } from './say.mjs';

const DOES_NOT_BELONG = /node_modules\/(?!better-sqlite3(\/|$))|\.(c|cpp|hpp|gyp|ts|map)$|\.test\./;
const BELONGS = [
  '/package.json',
  '/out/main/main.js',
  '/out/main/worker.js',
  '/out/renderer/index.html',
];
const BESIDE = [
  'LICENSE.electron.txt',
  'LICENSE.transbordo.txt',
  'LICENSES.chromium.html',
  'resources/THIRD-PARTY-LICENSES.txt',
  'resources/transbordo.cdx.json',
];

await main(async () => {
  if (process.platform !== 'linux')
    throw new Stop('The packaged application is tried on Linux only.');
  const release = join(
    await step('release package', () => pack({ forTests: false })),
    'linux-unpacked',
  );
  await step('its contents', () => inspect(release));
  const twin = join(
    await step('its twin for tests', () => pack({ forTests: true })),
    'linux-unpacked',
  );
  await step('its fuses, and the smoke test in the twin', () => drive(twin, release));
  const { seen } = await step('as a Debian package: installed, opened, removed', () =>
    makeAndTry('deb', release, { quick: true }),
  );
  say(`  ${seen}`);
});

function inspect(folder) {
  const files = listPackage(join(folder, 'resources', 'app.asar')).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const strangers = files.filter((file) => DOES_NOT_BELONG.test(file));
  if (strangers.length > 0) throw new Stop(`Not meant to be packed:\n  ${strangers.join('\n  ')}`);
  const missing = [
    ...BELONGS.filter((file) => !files.includes(file)),
    ...BESIDE.filter((file) => !existsSync(join(folder, file))),
  ];
  if (missing.length > 0) throw new Stop(`Missing from the package: ${missing.join(', ')}`);
}

async function drive(folder, release) {
  if (!existsSync(at('test', 'e2e', 'smoke.spec.ts')))
    throw new Stop('test/e2e/smoke.spec.ts is missing.');
  const env = projectEnv({
    ...(await resolveRuntime()),
    APP_EXECUTABLE: join(folder, 'transbordo'),
    APP_RELEASE: release,
    PLAYWRIGHT_JSON_OUTPUT_FILE: at('node_modules', '.cache', 'packaged.json'),
  });
  const playwright = ['playwright', 'test', '--reporter=list,json'];
  await quietly(pinnedNode(), [at('build', 'with-desktop.mjs'), '--keyring', '--', ...playwright], {
    env,
  });
}
