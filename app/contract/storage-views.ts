import { z } from 'zod';
import { accessActions } from '#core/model/access-actions.ts';
import { binKinds, storageKinds } from '#core/model/storage-kinds.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

/** Schema of what the workspace takes on the disk. */
export const storageViewSchema = z.strictObject({
  /** Where the workspace lies. */
  path: z.string(),
  /** Bytes of the data file. */
  fileBytes: count,
  kinds: z.array(z.strictObject({ kind: z.enum(storageKinds), rows: count, bytes: count })),
  /** Free bytes of its disk; null where the system does not say. */
  freeBytes: count.nullable(),
});

/** What the workspace takes on the disk. */
export type StorageView = z.infer<typeof storageViewSchema>;

/** Schema of months for which the detail of runs and versions is kept. */
export const retentionMonthsSchema = z.number().int().min(1).max(240);

/** Schema of how long that is; null: for good. */
export const retentionSchema = z.strictObject({ months: retentionMonthsSchema.nullable() });

/** How long the detail of runs and versions is kept. */
export type Retention = z.infer<typeof retentionSchema>;

/** Schema of what a retention would take away. */
export const retentionPreviewSchema = z.strictObject({
  /** Everything from before this instant is looked at. */
  before: instant,
  runs: count,
  snapshots: count,
  findings: count,
  bytes: count,
  keptRuns: count,
  keptSnapshots: count,
});

/** What a retention would take away. */
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** Schema of what a retention took away. */
export const retiredSchema = retentionPreviewSchema.pick({
  runs: true,
  snapshots: true,
  findings: true,
});

/** Schema of something hidden. */
export const binRowSchema = z.strictObject({
  kind: z.enum(binKinds),
  id: z.string(),
  name: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  removedAt: z.string().nullable(),
});

/** Something hidden. */
export type BinRow = z.infer<typeof binRowSchema>;

const rowCounts = z.record(z.string(), count);

/** Schema of what erasing a client would take away. */
export const erasurePreviewSchema = z.strictObject({
  name: z.string(),
  /** Rows by table. */
  rows: rowCounts,
  total: count,
  /** Keys and tokens in the other file. */
  secrets: count,
  /** Backups that hold the client still, and when the newest of them was made. */
  backups: count,
  newestBackupAt: instant.nullable(),
});

/** What erasing a client would take away. */
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

/** Schema of the proof that a client was erased: a row of the access log. */
export const erasureProofSchema = z.strictObject({
  at: instant,
  /** SHA-256 (hex) of the client's id. */
  idHash: z.string(),
  rows: rowCounts,
  total: count,
  secrets: count,
  /** Row of the access log that says so, and its hash. */
  sequence: count,
  hash: z.string(),
  /** Backups that still hold the client. */
  backups: count,
});

/** The proof that a client was erased. */
export type ErasureProof = z.infer<typeof erasureProofSchema>;

/** Schema of a row of the access log as the window shows it. */
export const accessViewSchema = z.strictObject({
  sequence: count,
  at: instant,
  action: z.enum(accessActions),
  /** Null: the whole workspace, or a client that is erased. */
  clientName: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A row of the access log. */
export type AccessView = z.infer<typeof accessViewSchema>;
