import type { FailedAttempts } from '#core/vault/attempt-delay.ts';

/** Failed attempts to open a workspace, kept beside it so that closing the program is no way around a wait. */
export interface FailedAttemptStore {
  /** Null where none failed since the last success, or nothing can be read. */
  read(folder: string): Promise<FailedAttempts | null>;
  /** What cannot be written is not kept: opening must work from a disk that takes no writes. */
  write(folder: string, failed: FailedAttempts): Promise<void>;
  forget(folder: string): Promise<void>;
}
