import { Worker } from 'node:worker_threads';
import { AppFault } from '#app/contract/errors.ts';
import type { BackupRunner, DoneBackupJob } from '#app/ports/backups.ts';
import type { BackupAnswer } from './backup-messages.ts';

/** How the thread of backups is started. */
export interface ThreadRunnerOptions {
  /** File of the thread. */
  readonly script: string;
  /** See `OpenOptions.nativeBinding` of the driver; the thread finds it as its data. */
  readonly nativeBinding: string | null;
}

/**
 * Runs backups in a thread of their own, one at a time: copying and checking a gigabyte takes a minute, in which SQLite
 * listens to nobody. A cancelled thread ends once SQLite comes back; until then no other job begins.
 */
export function threadRunner({ script, nativeBinding }: ThreadRunnerOptions): BackupRunner {
  let running: { cancel(): void } | null = null;
  return {
    run: (job, progress) => {
      if (running !== null) return Promise.reject(new AppFault('backup-running'));
      return new Promise<DoneBackupJob>((resolve, reject) => {
        // Nothing of this machine's environment is its business.
        const thread = new Worker(script, { workerData: { nativeBinding }, env: {} });
        running = {
          cancel: () => {
            reject(new AppFault('backup-cancelled'));
            void thread.terminate();
          },
        };
        // Told once the thread has gone, so that the next job can begin with the answer in hand.
        let settle = (): void => reject(new Error('the thread of backups ended without an answer'));
        thread.on('message', (answer: BackupAnswer) => {
          if (answer.kind === 'step') return progress(answer.step);
          settle = () =>
            answer.kind === 'done' ? resolve(answer.result) : reject(toError(answer));
          void thread.terminate();
        });
        thread.on('error', (error: Error) => (settle = () => reject(error)));
        thread.on('exit', () => {
          running = null;
          settle();
        });
        thread.postMessage(job);
      });
    },
    cancel: () => running?.cancel(),
  };
}

function toError({ fault, stack }: Extract<BackupAnswer, { kind: 'failed' }>): Error {
  return fault === null ? new Error(stack) : new AppFault(fault.code, fault.details);
}
