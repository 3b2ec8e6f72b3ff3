import type { MessagePort } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupJob, DatabaseCopier } from '#app/ports/backups.ts';
import { wipeFileKeys } from '#core/vault/file-keys.ts';
import type { BackupAnswer } from './backup-messages.ts';
import { runBackupJob } from './run-backup-job.ts';

/** The thread's side: does the one job that it is sent. Keys are wiped before the answer leaves. */
export function serveBackupJob(port: MessagePort, databases: DatabaseCopier): void {
  const send = (answer: BackupAnswer): void => port.postMessage(answer);
  port.once('message', (job: BackupJob) => {
    try {
      const result = runBackupJob(job, databases, (step) => send({ kind: 'step', step }));
      send({ kind: 'done', result });
    } catch (error) {
      const fault = error instanceof AppFault ? error.toFault() : null;
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ kind: 'failed', fault, stack });
    } finally {
      if ('keys' in job) wipeFileKeys(job.keys);
      if ('next' in job) wipeFileKeys(job.next);
    }
  });
}
