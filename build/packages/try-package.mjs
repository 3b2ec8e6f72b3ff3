/**
 * `try-package.mjs KIND FILE` installs or unpacks a package, starts it as a person without rights until its first screen,
 * and takes it away again. Prints what it saw as its last line. Run inside with-desktop.mjs.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main, Stop } from '../say.mjs';
import { tryFirstScreen } from './first-screen.mjs';
import { tryInstalled } from './installed.mjs';
import { WITHOUT_RUNTIME } from './make-package.mjs';

const WINDOW = 'transbordo';
const isRoot = process.getuid() === 0;

const TRIES = {
  // What the system keeps of a half-written installation does not matter to a test: no waiting for the disk.
  deb: (file) =>
    isRoot
      ? tryInstalled({
          install: ['dpkg', '--install', '--force-unsafe-io', file],
          remove: ['dpkg', '--purge', 'transbordo'],
        })
      : unpacked(['dpkg-deb', '--extract', file, '.'], 'opt/Transbordo/transbordo'),
  // A list of its own: to this system's package manager rpm's are strangers.
  rpm: (file) =>
    isRoot
      ? inFolder((folder) => {
          const rpm = ['rpm', '--dbpath', join(folder, 'db'), '--nodeps'];
          return tryInstalled({
            install: [...rpm, '--install', file],
            remove: [...rpm, '--erase', 'transbordo'],
          });
        })
      : unpacked(
          ['sh', '-c', 'rpm2cpio "$1" | cpio -id --quiet', 'sh', file],
          'opt/Transbordo/transbordo',
        ),
  'tar.gz': (file) =>
    unpacked(['tar', '-xzf', file, '--strip-components=1', '--no-same-owner'], 'transbordo'),
  AppImage: (file) =>
    unpacked(
      [
        'unsquashfs',
        '-quiet',
        '-no-progress',
        '-o',
        String(WITHOUT_RUNTIME.length),
        '-d',
        'app',
        file,
      ],
      'app/AppRun',
    ),
};

await main(async () => {
  const [kind, file] = process.argv.slice(2);
  if (file === undefined || TRIES[kind] === undefined) {
    throw new Stop(`usage: try-package.mjs ${Object.keys(TRIES).join('|')} FILE`);
  }
  process.stdout.write(`${await TRIES[kind](resolve(file))}\n`);
});

/** Unpacked by `command` into a folder of its own, and started there by its program. */
function unpacked(command, program) {
  return inFolder(async (folder) => {
    const [name, ...args] = command;
    const { status, stderr } = spawnSync(name, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Stop(`${command.join(' ')} ended with ${status}:\n${stderr}`);
    return `unpacked; ${await tryFirstScreen(join(folder, program), WINDOW)}`;
  });
}

async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'try-package-'));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
