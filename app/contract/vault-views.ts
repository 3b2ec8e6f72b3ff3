import { z } from 'zod';
import { backupReasons } from '#core/model/backup.ts';
import { faultSchema } from './fault-schema.ts';
import { wayKinds } from './way-kinds.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

/** Schema of a backup that can be restored, as it says of itself without a key. */
export const foundBackupSchema = z.strictObject({
  id: z.string(),
  at: instant,
  reason: z.enum(backupReasons),
  appVersion: z.string(),
  bytes: count,
  clients: count,
  bots: count,
  verifiedAt: instant,
  /** How it opens; empty where its header does not read. */
  opensWith: z.array(z.enum(wayKinds)),
  /** Made by a newer version: this one must not open it. */
  isNewer: z.boolean(),
});

/** A backup that can be restored. */
export type FoundBackupView = z.infer<typeof foundBackupSchema>;

/** Schema of a backup in the list of the settings. */
export const backupRowSchema = foundBackupSchema.extend({
  place: z.enum(['first', 'second']),
  /** Of another install that keeps its backups in the same folder. */
  isForeign: z.boolean(),
});

/** A backup in the list of the settings. */
export type BackupRow = z.infer<typeof backupRowSchema>;

/** Schema of all that is known about backups. */
export const backupViewSchema = z.strictObject({
  /** Newest first, of both places. */
  backups: z.array(backupRowSchema).max(1000),
  second: z
    .strictObject({
      path: z.string(),
      /** Why it could not be read, or why the last copy there failed. */
      fault: faultSchema.nullable(),
    })
    .nullable(),
  /** Why the last one that was due failed; null since one went well. */
  fault: faultSchema.nullable(),
  /** The restore that is rehearsed once a month by itself. */
  rehearsal: z.strictObject({
    /** When one last went well; null: none yet. */
    at: instant.nullable(),
    /** Why the last one failed; null since one went well. */
    fault: faultSchema.nullable(),
  }),
  isRunning: z.boolean(),
  /** Some backups would open on another machine, which needs a passphrase. */
  opensElsewhere: z.boolean(),
});

/** All that is known about backups. */
export type BackupView = z.infer<typeof backupViewSchema>;

/** Schema of a backup that was just made. */
export const madeBackupSchema = z.strictObject({
  at: instant,
  bytes: count,
  /** Why there is no second copy although a second folder was chosen. */
  secondFault: faultSchema.nullable(),
  /** How many older ones went. */
  removed: count,
});

/** A backup that was just made. */
export type MadeBackup = z.infer<typeof madeBackupSchema>;

/** Schema of a rehearsed restore. */
export const rehearsalSchema = z.strictObject({
  at: instant,
  clients: count,
  bots: count,
  rows: count,
});

/** A rehearsed restore: what the copy held when it was opened in a folder of its own. */
export type Rehearsal = z.infer<typeof rehearsalSchema>;
