import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import { toStorageFault } from './sqlite-fault.ts';
import { syncPath } from './sync-path.ts';

/** A whole workspace that waits for its place. The name says that it is complete: nothing is written into it any more. */
const waitingPlace = (folder: string): string => `${folder}.restored`;

/**
 * Puts one folder in the place of another in three renames, each of which is on the disk before the next begins:
 *
 * 1. `unpacked` becomes `FOLDER.restored`. A power cut before the next step leaves the old workspace in its place; the
 *    next restore sweeps the waiting one away.
 * 2. What was there moves into the quarantine, where its hashes already lie. A power cut now leaves no workspace, and
 *    the waiting one, which {@link finishReplacing} puts into its place at the next start: nobody is offered to begin
 *    with an empty one.
 * 3. The waiting one gets the place.
 *
 * Throws AppFault `backup-missing` where nothing was unpacked, `read-only`, `disk-full`.
 */
export function replaceFolder(unpacked: string, folder: string, quarantine: string): void {
  if (!existsSync(unpacked)) throw new AppFault('backup-missing');
  const waiting = waitingPlace(folder);
  try {
    rmSync(waiting, { recursive: true, force: true });
    syncPath(unpacked);
    renameSync(unpacked, waiting);
    syncPath(dirname(folder));
    if (existsSync(folder)) {
      mkdirSync(quarantine, { recursive: true, mode: 0o700 });
      noteHashes(folder, quarantine);
      const kept = join(quarantine, keptName);
      renameSync(folder, kept);
      syncPath(quarantine);
      syncPath(dirname(quarantine));
      syncPath(dirname(folder));
    }
    renameSync(waiting, folder);
    syncPath(dirname(folder));
  } catch (error) {
    throw toStorageFault(error, folder);
  }
}

/** Name of a workspace's folder inside its quarantine. */
const keptName = 'workspace';

/**
 * Writes down what goes into the quarantine as it is now, e.g. damaged, in the form of `sha256sum`. Where there is no
 * room for it the restore goes on: it may be what the person needs to get some.
 */
function noteHashes(folder: string, quarantine: string): void {
  const lines = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${hashOfFile(join(folder, name))}  ${keptName}/${name}\n`)
    .sort();
  const file = join(quarantine, 'SHA256SUMS');
  try {
    writeFileSync(file, lines.join(''), { mode: 0o600, flush: true });
  } catch (error) {
    rmSync(file, { force: true });
    const fault = toStorageFault(error, file);
    if (!(fault instanceof AppFault && ['disk-full', 'disk-failing'].includes(fault.code))) {
      throw error;
    }
  }
}

/** SHA-256 (hex); `unreadable` for what the disk does not give, which is no reason to keep somebody from a restore. */
function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1024 * 1024);
  try {
    const descriptor = openSync(file, 'r');
    try {
      for (;;) {
        const length = readSync(descriptor, piece, 0, piece.length, null);
        if (length === 0) return hash.digest('hex');
        hash.update(piece.subarray(0, length));
      }
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 'unreadable';
  }
}

/** Puts a workspace that was left waiting into its place, where that is empty. Throws AppFault `read-only`. */
export function finishReplacing(folder: string): void {
  const waiting = waitingPlace(folder);
  if (existsSync(folder) || !existsSync(waiting)) return;
  try {
    renameSync(waiting, folder);
    syncPath(dirname(folder));
  } catch (error) {
    // Another start of the program did it at the same moment.
    if (existsSync(folder)) return;
    throw toStorageFault(error, folder);
  }
}
