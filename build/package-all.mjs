/**
 * `npm run package:all`: every package that this system can make, each tried, and a table of what was made and what was
 * not, and why. docs/packages.md tells the same in words.
 */
import { join } from 'node:path';
import { makeAndTry } from './packages/linux-packages.mjs';
import { compareWithSecondBuild } from './packages/reproducible.mjs';
import { builder, pack } from './pack.mjs';
import { main, seconds, step, Stop } from './say.mjs';

/** Made where electron-builder has the tools and the Electron of that system; configured, and not run by this project. */
const ELSEWHERE = {
  nsis: 'needs Electron for Windows, NSIS with its plugins and wine, downloaded from GitHub',
  portable: 'needs the same',
  dmg: 'electron-builder makes it on macOS only',
  zip: 'electron-builder makes it on macOS only',
};

/** Whose bytes are compared with a second build's. */
const COMPARED = ['deb', 'tar.gz'];

await main(async () => {
  if (process.platform === 'darwin') return void (await builder(['--mac'], {}));
  if (process.platform === 'win32') return void (await builder(['--win'], {}));
  const rows = [];
  const made = {};
  const folder = join(
    await step('unpacked app', () => pack({ forTests: false })),
    'linux-unpacked',
  );
  const quick = process.argv.includes('--quick');
  for (const kind of ['tar.gz', 'deb', 'rpm', 'AppImage']) {
    await row(kind, async () => {
      const { path, bytes, seen } = await makeAndTry(kind, folder, { quick });
      if (COMPARED.includes(kind)) made[kind] = path;
      const size = `${(bytes / 1e6).toFixed(0)} MB`;
      // Its runtime, which mounts the file and starts it, comes from GitHub alone.
      return kind === 'AppImage'
        ? ['without runtime', size, `its content, ${seen}`]
        : ['built', size, seen];
    });
  }
  await row('twice', async () => {
    return ['same', '', await compareWithSecondBuild(folder, made, { quick })];
  });
  for (const [kind, why] of Object.entries(ELSEWHERE)) rows.push([kind, 'not built', '', '', why]);
  process.stdout.write(table([['Package', 'Result', 'Size', 'Time', 'What was seen'], ...rows]));
  if (rows.some(([, result]) => result === 'FAILED')) process.exitCode = 1;

  async function row(name, work) {
    const from = performance.now();
    try {
      const [result, size, seen] = await work();
      rows.push([name, result, size, seconds(from), seen]);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      rows.push([name, 'FAILED', '', seconds(from), error.message]);
    }
  }
});

function table(rows) {
  const widths = rows[0].map((_name, place) => Math.max(...rows.map((row) => row[place].length)));
  const line = (row) => row.map((cell, place) => (place < 4 ? cell.padEnd(widths[place]) : cell));
  return rows.map((row) => `${line(row).join('  ').trimEnd()}\n`).join('');
}
