/**
 * The packages. Started by `npm run package` and `npm run package:all`, which name the Electron to pack; `APP_E2E=1` makes
 * the one variant that a test can drive from outside: its own folder, one fuse more, and `"e2e": true` in its
 * package.json. docs/packages.md tells what each setting is for and which packages were built where.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { harden } from './build/fuses.mjs';
import {
  clientFiles,
  comment,
  desktopEntry,
  flowFiles,
  synopsis,
} from './build/packages/desktop-entry.mjs';
import { fillPackage } from './build/packages/into-package.mjs';
import { debDepends, rpmDepends } from './build/packages/linux-depends.mjs';

const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const addon = process.env.APP_SQLITE_BINDING;
const forTests = process.env.APP_E2E === '1';
const electron = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');

/** An Electron that gets no fixes any more: its packages say so in their names, and are signed by nobody. */
const carrier = process.env.ELECTRON_SOURCE === 'carrier';
const named = `\${name}-\${version}-\${arch}${carrier ? '-trial' : ''}.\${ext}`;

/** Whom a package names. The project has neither a page nor an address of its own yet; a release says them. */
const homepage = process.env.APP_HOMEPAGE ?? 'https://transbordo.invalid';
const maintainer = process.env.APP_MAINTAINER ?? 'maintainers@transbordo.invalid';

/** A package that is only tried on this machine need not be small. */
const quick = process.env.APP_PACKAGE_QUICK === '1';

/**
 * The driver's binaries that are packed. Both halves of a universal app (made on macOS alone) have both: they must be the
 * same to be merged.
 */
const driver = process.platform === 'darwin' ? 'darwin-*' : '${platform}-${arch}';

/** Files of a Linux package beside the app: `from=to`. */
const beside = [
  'build/icon.svg=/usr/share/icons/hicolor/scalable/apps/transbordo.svg',
  'LICENSE=/usr/share/doc/transbordo/copyright',
];

export default {
  appId: 'br.transbordo.app',
  productName: 'Transbordo',
  copyright: 'Transbordo contributors',
  directories: { output: forTests ? 'dist/e2e' : 'dist/release', buildResources: 'build' },
  extraMetadata: {
    homepage,
    // The window is known by this name, so that desktops show it under the entry it was started from.
    desktopName: 'transbordo.desktop',
    ...(forTests ? { e2e: true } : {}),
  },
  artifactName: named,

  electronDist: dist,
  electronVersion: electron,
  electronLanguages: ['pt-BR', 'en-US', 'es', 'es-419'],
  // The driver brings its own binary for every system; there is nothing to compile.
  npmRebuild: false,
  // Nothing is uploaded. Where to look for updates is packed by build/update-place.mjs (SECURITY E27: by consent, signed by us).
  publish: null,

  asar: true,
  asarUnpack: ['**/*.node'],
  // Only here: a list of one system's own would take in everything that this one leaves out.
  files: [
    'out/**',
    '!out/.built-from',
    'package.json',
    'LICENSE',
    '!node_modules/node-*-x64{,/**}',
    '!node_modules/node-addon-api{,/**}',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/binding.gyp',
    `!node_modules/better-sqlite3/prebuilds/!(${driver}).node`,
  ],
  extraFiles: [{ from: 'LICENSE', to: 'LICENSE.transbordo.txt' }],
  // An Electron older than 35 cannot load the driver's own binary and gets the one compiled for it.
  extraResources: addon ? [{ from: addon, to: 'sqlite/better_sqlite3.node' }] : [],

  fileAssociations: [clientFiles],

  linux: {
    target: ['deb', 'rpm', 'AppImage', 'tar.gz'],
    executableName: 'transbordo',
    syncDesktopName: true,
    icon: 'build/icons',
    category: 'Office',
    synopsis,
    description: comment,
    vendor: 'Transbordo contributors',
    maintainer: `Transbordo contributors <${maintainer}>`,
    desktop: { entry: desktopEntry },
  },
  deb: { depends: debDepends, recommends: [], fpm: beside, compression: quick ? 'gz' : 'xz' },
  rpm: { depends: rpmDepends, fpm: beside, compression: quick ? 'gzip' : 'xz' },
  appImage: { compression: quick ? 'gzip' : 'zstd' },
  // The newer runtime needs no libfuse2, and the older one would put `--no-sandbox` into the menu entry.
  toolsets: { appimage: '1.0.3' },

  win: {
    target: ['nsis', 'portable'],
    icon: 'build/icon.ico',
    forceCodeSigning: !carrier,
    verifyUpdateCodeSignature: true,
    signtoolOptions: { publisherName: 'Transbordo contributors' },
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The clients' data outlives the program; the person takes it away herself.
    deleteAppDataOnUninstall: false,
    displayLanguageSelector: false,
    installerLanguages: ['pt_BR', 'en_US', 'es_ES'],
    license: 'LICENSE',
    artifactName: named.replace('${arch}', '${arch}-setup'),
  },
  portable: { artifactName: named.replace('${arch}', '${arch}-portable') },

  mac: {
    x64ArchFiles: '**/prebuilds/darwin-*.node',
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    icon: 'build/icon.icns',
    fileAssociations: [flowFiles],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/packages/entitlements.mac.plist',
    entitlementsInherit: 'build/packages/entitlements.mac.plist',
    forceCodeSigning: !carrier,
    notarize: !carrier,
  },

  async afterPack({ appOutDir, packager, electronPlatformName }) {
    const resources = packager.getResourcesDir(appOutDir);
    await harden(programIn(appOutDir, packager, electronPlatformName), { forTests, carrier });
    fillPackage({ folder: appOutDir, resources, electron });
  },
};

function programIn(folder, packager, platform) {
  const { productFilename } = packager.appInfo;
  if (platform === 'darwin') return join(folder, `${productFilename}.app`);
  if (platform === 'win32') return join(folder, `${productFilename}.exe`);
  return join(folder, packager.executableName);
}
