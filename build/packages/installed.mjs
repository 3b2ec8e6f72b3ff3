/** Installs a package into this very system, tries it, takes it away again, and looks at what stays behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from '../say.mjs';
import { tryFirstScreen } from './first-screen.mjs';

/** Where a package puts files, itself or by its scripts. */
const PLACES = [
  ...['/etc', '/opt', '/usr/bin', '/usr/lib/.build-id', '/usr/local/bin'],
  ...['applications', 'doc', 'icons', 'metainfo', 'mime', 'pixmaps'].map(
    (name) => `/usr/share/${name}`,
  ),
  ...['/var/lib/dpkg/alternatives', '/var/lib/dpkg/info'],
];

/** Written anew by the system whenever any program comes or goes. */
const CACHES =
  /\/(?:mimeinfo\.cache|icon-theme\.cache|ld\.so\.cache|mime\/(?:[a-z]+|[a-z-]+\/.*))$/;

const MENU_ENTRY = '/usr/share/applications/transbordo.desktop';
const LOCK_PATIENCE_MS = 5 * 60_000;

/** `install` and `remove`: commands. Returns what was seen, in words. Only as root. */
export async function tryInstalled({ install, remove }) {
  for (const path of ['/opt/Transbordo', '/usr/bin/transbordo', MENU_ENTRY]) {
    if (existsSync(path)) throw new Stop(`${path} is there already: this test would take it away.`);
  }
  const before = everything();
  await run(install);
  let seen;
  try {
    seen = await tryFirstScreen('/usr/bin/transbordo', menuEntry());
  } finally {
    await run(remove);
  }
  const left = [...everything()].filter((path) => !before.has(path));
  if (left.length > 0) throw new Stop(`Left behind:\n  ${left.join('\n  ')}`);
  return `${seen}; removed, nothing left`;
}

/** What the entry calls the window; its program must be the one that is installed. */
function menuEntry() {
  const entry = readFileSync(MENU_ENTRY, 'utf8');
  const value = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1];
  const program = value('Exec')?.split(' ')[0];
  if (!existsSync(program)) throw new Stop(`The menu entry starts ${program}, which is not there.`);
  for (const size of ['16x16', '48x48', '256x256']) {
    const icon = `/usr/share/icons/hicolor/${size}/apps/${value('Icon')}.png`;
    if (!existsSync(icon)) throw new Stop(`The menu entry's icon is not at ${icon}.`);
  }
  const type = value('MimeType')?.split(';')[0] ?? '';
  const types = '/usr/share/mime/packages/transbordo.xml';
  if (!existsSync(types) || !readFileSync(types, 'utf8').includes(`type="${type}"`)) {
    throw new Stop(
      `The menu entry opens files of the type ${type}, which ${types} does not explain.`,
    );
  }
  return value('StartupWMClass');
}

/** Somebody else's installation is waited for. */
async function run([command, ...args]) {
  for (const limit = Date.now() + LOCK_PATIENCE_MS; ; await sleep(1000)) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    });
    if (status === 0) return;
    if (!/lock/i.test(stderr) || Date.now() > limit) {
      throw new Stop(`${[command, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
    }
  }
}

/** Every path in those places, links with where they lead. */
function everything() {
  const found = new Set();
  const visit = (path) => {
    if (CACHES.test(path)) return;
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry === undefined) return;
    if (entry.isSymbolicLink()) found.add(`${path} -> ${readlinkSync(path)}`);
    else found.add(path);
    if (entry.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const place of PLACES) visit(place);
  return found;
}
