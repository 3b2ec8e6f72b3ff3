import type { Fault } from '#app/contract/errors.ts';
import type { BackupStep, DoneBackupJob } from '#app/ports/backups.ts';

/** From the thread of backups, which is sent one job and then ends. A fault of null is a bug, whose stack goes into the log. */
export type BackupAnswer =
  | { readonly kind: 'step'; readonly step: BackupStep }
  | { readonly kind: 'done'; readonly result: DoneBackupJob }
  | { readonly kind: 'failed'; readonly fault: Fault | null; readonly stack: string };
