import { AppFault } from '#app/contract/errors.ts';
import type { BackupJob, DoneBackupJob } from '#app/ports/backups.ts';
import { wipeFileKeys } from '#core/vault/file-keys.ts';
import type { BackupDeps } from './backup-deps.ts';

/** Runs a piece of work in the thread of backups and tells the window how far it is. Wipes the job's keys, which are copies of the
 * session's. */
export async function runJob(
  { runner, emit }: Pick<BackupDeps, 'runner' | 'emit'>,
  task: 'backup' | 'restore',
  job: BackupJob,
): Promise<DoneBackupJob> {
  const tell = (done: number, total: number, state: 'running' | 'done' | 'cancelled' | 'failed') =>
    emit('task:progressed', { task, done, total, item: '', state });
  tell(0, 0, 'running');
  try {
    const result = await runner.run(job, ({ done, total }) => tell(done, total, 'running'));
    tell(1, 1, 'done');
    return result;
  } catch (error) {
    const isCancelled = error instanceof AppFault && error.code === 'backup-cancelled';
    tell(0, 0, isCancelled ? 'cancelled' : 'failed');
    throw error;
  } finally {
    if ('keys' in job) wipeFileKeys(job.keys);
    if ('next' in job) wipeFileKeys(job.next);
  }
}
