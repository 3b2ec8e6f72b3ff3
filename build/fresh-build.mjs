/**
 * Builds when the sources are not those of the last build. By content, not by date: switching branches and back,
 * or a fresh clone with old dates, decides nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, pinnedNode } from './project.mjs';
import { quietly } from './run.mjs';
import { withLock } from './runtime/cache.mjs';
import { step } from './say.mjs';
import { placeToPack } from './update-place.mjs';

const FOLDERS = ['core', 'app', 'db', 'electron', 'cli', 'renderer', 'build/types'];
const FILES = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'build/import-group.ts',
  'build/host-bundle.ts',
  'build/preload-font.ts',
  'build/texts-as-json.ts',
  'build/update-place.mjs',
];
const note = at('out', '.built-from');

export async function needBuild() {
  if (isFresh()) return;
  await step('build', build);
}

/** Builds whatever the state; a second one at the same time waits and then finds the first one's work. */
export async function build({ evenIfFresh = false } = {}) {
  mkdirSync(at('node_modules', '.cache'), { recursive: true });
  await withLock(at('node_modules', '.cache', 'build.lock'), async () => {
    if (isFresh() && !evenIfFresh) return;
    const sources = fingerprint();
    const vite = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    await quietly(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    writeFileSync(note, sources);
  });
}

const isFresh = () => existsSync(note) && readFileSync(note, 'utf8') === fingerprint();

function fingerprint() {
  const hash = createHash('sha256');
  // Packed from the environment: another place is another build.
  hash.update(JSON.stringify(placeToPack(process.env))).update('\0');
  for (const file of [
    ...FILES.map((name) => at(name)),
    ...FOLDERS.flatMap((name) => sources(at(name))),
  ]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
