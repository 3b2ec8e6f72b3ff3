import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupJob, BackupStep, DatabaseCopier, DoneBackupJob } from '#app/ports/backups.ts';
import type { BackedUpFile } from '#core/model/backup.ts';
import { databaseNames } from './backup-names.ts';
import { areAlike } from './compare-counts.ts';
import { hashFile, makePrivateFile, makePrivateFolder, syncFile } from './synced-files.ts';

/** Tells the steps of one of several files. */
type StepsOf = (index: number, files: number) => (step: BackupStep['step']) => void;

/**
 * Copies the databases of a workspace into a new folder, writes each copy anew under its next key and reads it through
 * (SECURITY 2.10). The workspace itself is not touched. What comes back says what the folder holds, as a backup of it
 * would. Throws AppFault `disk-full`, `read-only`, `damaged-data`; then there is no folder.
 */
export function rotateDatabases(
  job: Extract<BackupJob, { kind: 'rotate' }>,
  databases: DatabaseCopier,
  stepsOf: StepsOf,
): DoneBackupJob {
  const { folder, target, keys, next, installId, at, appVersion } = job;
  const names = databaseNames.filter((name) => existsSync(join(folder, name)));
  rmSync(target, { recursive: true, force: true });
  makePrivateFolder(target);
  try {
    const files = names.map((name, index): BackedUpFile => {
      const which = name === 'data.db' ? 'data' : 'tokens';
      const copy = join(target, name);
      const step = stepsOf(index, names.length);
      step('copy');
      makePrivateFile(copy);
      const { before, hasChanged } = databases.copy(join(folder, name), copy, keys[which]);
      databases.rekey(copy, keys[which], next[which]);
      step('check');
      const read = databases.read(copy, next[which]);
      // Nobody else has it open, so the copy holds exactly what was there.
      if (hasChanged || !areAlike(read, before)) throw new AppFault('damaged-data');
      syncFile(copy);
      step('hash');
      return { name, ...hashFile(copy), ...read };
    });
    return {
      folder: target,
      record: {
        ...{ format: 'transbordo-backup', version: 1, installId, at, reason: 'asked' },
        ...{ appVersion, files, verifiedAt: at },
      },
    };
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}
