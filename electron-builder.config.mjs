/**
 * The package. Started by `npm run package`, which names the Electron to pack; `APP_E2E=1` makes the one variant
 * that a test can drive from outside: its own folder, one fuse more, and `"e2e": true` in its package.json.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { harden } from './build/fuses.mjs';

const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const addon = process.env.APP_SQLITE_BINDING;
const forTests = process.env.APP_E2E === '1';

export default {
  appId: 'br.transbordo.app',
  productName: 'Transbordo',
  copyright: 'Transbordo contributors',
  directories: { output: forTests ? 'dist/e2e' : 'dist/release', buildResources: 'build' },
  extraMetadata: forTests ? { e2e: true } : {},

  electronDist: dist,
  electronVersion: readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
  electronLanguages: ['pt-BR', 'en-US', 'es', 'es-419'],
  // The driver brings its own binary for every system; there is nothing to compile.
  npmRebuild: false,
  publish: null,

  asar: true,
  asarUnpack: ['**/*.node'],
  files: [
    'out/**',
    '!out/.built-from',
    'package.json',
    'LICENSE',
    '!node_modules/node-*-x64{,/**}',
    '!node_modules/node-addon-api{,/**}',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  ],
  // An Electron older than 35 cannot load the driver's own binary and gets the one compiled for it.
  extraResources: addon ? [{ from: addon, to: 'sqlite/better_sqlite3.node' }] : [],

  linux: { target: 'dir', executableName: 'transbordo', category: 'Office' },
  win: { target: 'nsis' },
  mac: { target: 'dmg', category: 'public.app-category.business' },

  async afterPack({ appOutDir, packager, electronPlatformName }) {
    // The runtime's own start page is no part of ours.
    rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
    await harden(programIn(appOutDir, packager, electronPlatformName), { forTests });
  },
};

function programIn(folder, packager, platform) {
  const { productFilename } = packager.appInfo;
  if (platform === 'darwin') return join(folder, `${productFilename}.app`);
  if (platform === 'win32') return join(folder, `${productFilename}.exe`);
  return join(folder, packager.executableName);
}
