import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { FailedAttemptStore } from '#app/ports/failed-attempts.ts';
import { writeWhole } from './write-whole.ts';

const schema = z.strictObject({
  count: z.number().int().min(1),
  /** Milliseconds of Unix time. */
  at: z.number().int().nonnegative(),
});

/** Beside the workspace's folder: a wrong passphrase changes nothing in it. */
const fileOf = (folder: string): string => join(dirname(folder), 'failed-attempts.json');

/** Failed attempts on this machine's disk. They hold no secret, and whoever deletes the file gains some seconds. */
export const nodeFailedAttempts: FailedAttemptStore = {
  read: async (folder) => {
    try {
      return schema.parse(JSON.parse(await readFile(fileOf(folder), 'utf8')));
    } catch {
      return null;
    }
  },
  write: async (folder, failed) => {
    await writeWhole(fileOf(folder), JSON.stringify(failed), 0o600).catch(() => undefined);
  },
  forget: async (folder) => {
    await rm(fileOf(folder), { force: true }).catch(() => undefined);
  },
};
