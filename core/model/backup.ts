import { z } from 'zod';

/** Why a backup was made: by the calendar, because somebody asked, or before a file's schema changed. */
export const backupReasons = ['daily', 'asked', 'migration'] as const;

/** Reason of a backup. */
export type BackupReason = (typeof backupReasons)[number];

const instant = z.iso.datetime();
const count = z.number().int().nonnegative();

/** Rows of every table by its name, and the newest row number where a table has one. */
const tableCountsSchema = z.record(
  z.string().min(1).max(64),
  z.strictObject({ rows: count, newest: z.number().int().nullable() }),
);

/** Rows of every table of a file, to compare a copy with what it was made of. */
export type TableCounts = z.infer<typeof tableCountsSchema>;

/** Schema of one database inside a backup, as it was when its copy was read again. */
export const backedUpFileSchema = z.strictObject({
  name: z.enum(['data.db', 'tokens.db']),
  bytes: count,
  /** SHA-256 (hex) of the encrypted file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Version of its schema. */
  schema: count,
  tables: tableCountsSchema,
});

/** One database inside a backup. */
export type BackedUpFile = z.infer<typeof backedUpFileSchema>;

/** Schema of `backup.json`: what a backup holds, readable without a key. It names no client and no secret. */
export const backupRecordSchema = z.strictObject({
  format: z.literal('transbordo-backup'),
  version: z.literal(1),
  /** The vault's install id (hex): tells one agency's backups from another's in a shared folder. */
  installId: z.string().regex(/^[0-9a-f]{32}$/),
  at: instant,
  reason: z.enum(backupReasons),
  appVersion: z.string().min(1).max(32),
  files: z.array(backedUpFileSchema).min(1).max(2),
  /** When every byte of it was last read and compared. */
  verifiedAt: instant,
});

/** What a backup holds. */
export type BackupRecord = z.infer<typeof backupRecordSchema>;
