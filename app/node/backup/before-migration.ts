import type { DatabaseCopier } from '#app/ports/backups.ts';
import type { Clock } from '#app/ports/host.ts';
import type { ClosedVault } from '#app/workspace/open-vault.ts';
import { copiedKeys, wipeFileKeys } from '#core/vault/file-keys.ts';
import { writeHeader } from '#core/vault/header.ts';
import { nodeBackupShelf } from './backup-shelf.ts';
import { runBackupJob } from './run-backup-job.ts';

/**
 * Makes a whole backup before a schema changes and waits for it: nobody else is using the workspace yet, and no step
 * may be taken before the copy is on the disk. Throws what `BackupRunner.run` names.
 */
export function backupBeforeMigration(
  databases: DatabaseCopier,
  clock: Clock,
  appVersion: string,
): (vault: ClosedVault) => void {
  return ({ folder, header, keys }) => {
    const own = copiedKeys(keys);
    try {
      runBackupJob(
        {
          ...{ kind: 'make', folder, shelf: nodeBackupShelf.of(folder), keys: own },
          ...{ header: writeHeader(header), installId: header.installId },
          ...{ at: clock.now(), reason: 'migration', appVersion },
        },
        databases,
        () => undefined,
      );
    } finally {
      wipeFileKeys(own);
    }
  };
}
