import { existsSync } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupShelf, FoundBackup } from '#app/ports/backups.ts';
import { toWriteFault } from '../node-fault.ts';
import { headerFileName } from '../header-file-name.ts';
import { recordFileName, timeName } from './backup-names.ts';
import { readRecord } from './read-record.ts';

/** Most backups that are read in one folder. */
const mostBackups = 500;

/** Folders with backups on this machine's disks. */
export const nodeBackupShelf: BackupShelf = {
  // Our own folder is made with the first backup.
  list: async (shelf) => ((await isFolder(shelf)) ? list(shelf) : []),
  find: async (chosen) => {
    const one = await found(chosen);
    return one === null ? list(chosen) : [one];
  },
  header: async (backup) => {
    try {
      return await readFile(join(backup, headerFileName), 'utf8');
    } catch {
      throw new AppFault('backup-damaged', { file: headerFileName });
    }
  },
  remove: async (backup) => {
    try {
      // The record first: what a power cut leaves of the rest is no backup any more.
      await rm(join(backup, recordFileName), { force: true });
      await rm(backup, { recursive: true, force: true });
    } catch (error) {
      throw toWriteFault(error, backup);
    }
  },
  of: (workspace) => join(dirname(workspace), 'backups'),
  quarantineOf: (workspace, at) => freePlace(quarantine(workspace), timeName(at), ''),
  rotatedPlaceOf: (workspace, at) => freePlace(quarantine(workspace), timeName(at), rotatedMark),
  sweepRotated: async (workspace, before) => {
    const place = quarantine(workspace);
    const found = await readdir(place).catch(() => []);
    const old = found.filter(
      // Names sort by time. What a restore moved here stays until somebody takes it away.
      (name) => name.endsWith(rotatedMark) && name < `${timeName(before)}${rotatedMark}`,
    );
    for (const name of old) await rm(join(place, name), { recursive: true, force: true });
    return old.length;
  },
  isBeside: (folder, workspace) => {
    const path = relative(dirname(workspace), resolve(folder));
    return path === '' || !(path.startsWith('..') || isAbsolute(path));
  },
  nameOf: (path) => basename(path) || path,
};

/** End of the name of a workspace from before a change of keys. */
const rotatedMark = '-rotated';

function quarantine(workspace: string): string {
  return join(dirname(workspace), 'quarantine');
}

/** Two in one second must not meet: the second would find its place taken. */
function freePlace(folder: string, name: string, mark: string): string {
  let place = join(folder, `${name}${mark}`);
  for (let next = 2; existsSync(place); next += 1) place = join(folder, `${name}-${next}${mark}`);
  return place;
}

async function list(shelf: string): Promise<FoundBackup[]> {
  const entries = await names(shelf);
  const backups: FoundBackup[] = [];
  for (const name of entries.slice(0, mostBackups)) {
    const backup = await found(join(shelf, name));
    if (backup !== null) backups.push({ ...backup, id: name });
  }
  return backups.sort((a, b) => (a.record.at < b.record.at ? 1 : -1));
}

/** Names inside a folder, newest first as backups are named; hidden ones are unfinished. */
async function names(shelf: string): Promise<string[]> {
  try {
    return (await readdir(shelf))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .reverse();
  } catch {
    throw new AppFault('folder-unavailable', { folder: basename(shelf) });
  }
}

async function found(folder: string): Promise<FoundBackup | null> {
  if (!(await isFile(join(folder, recordFileName)))) return null;
  try {
    return { id: basename(folder), folder, record: readRecord(folder) };
  } catch {
    // It is left where it is: somebody may be able to mend it.
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
