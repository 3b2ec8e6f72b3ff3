/**
 * The place for what is expensive to make, kept outside the project so that a fresh clone is warm.
 * Every entry is made in a temporary folder and renamed into place, under a lock that names its owner:
 * two first starts at once end with one entry, and a killed one leaves nothing half made.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { modules } from '../project.mjs';

const ABANDONED_AFTER_MS = 15 * 60_000;

export function cacheFolder() {
  const chosen = process.env.ELECTRON_CARRIER_CACHE;
  if (chosen === 'none') return join(modules, '.cache', 'electron-runtime');
  if (chosen) return chosen;
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron-carrier');
}

/** The folder of that name, made by `make(temporaryFolder)` if it is not there yet. */
export async function cached(name, make) {
  const cache = cacheFolder();
  const ready = join(cache, name);
  if (existsSync(ready)) return ready;
  mkdirSync(cache, { recursive: true });
  return withLock(join(cache, `${name}.lock`), async () => {
    if (existsSync(ready)) return ready;
    const temporary = mkdtempSync(join(cache, `${name}.making-`));
    try {
      await make(temporary);
      chmodSync(temporary, 0o755);
      renameSync(temporary, ready);
      return ready;
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
}

/** Runs `work` while no other process holds the lock file; a dead owner's lock is taken over. */
export async function withLock(path, work) {
  while (!take(path)) {
    if (abandoned(path)) rmSync(path, { force: true });
    else await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function abandoned(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS) return true;
    const owner = Number(readFileSync(path, 'utf8'));
    if (!owner) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
