import { z } from 'zod';
import { flowShapeSchema } from './flow-shape.ts';

/** What stands in place of a secret. It must never be taken for one itself: blanking twice changes nothing. */
export const blank = '[blanked]';

/** Schema of one secret that was blanked before the flow was stored. */
export const redactionSchema = z.strictObject({
  /** JSON pointer to the value inside the file. */
  pointer: z.string(),
  /** What the value was taken for. */
  kind: z.enum(['access-key', 'authorization', 'token', 'password', 'key']),
});

/** One secret that was blanked before the flow was stored. */
export type Redaction = z.infer<typeof redactionSchema>;

/** Schema of a snapshot's record: everything but the document itself. */
export const snapshotSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  botId: z.string(),
  /** UTC instant, ISO 8601. */
  takenAt: z.string(),
  /** Where the flow came from: a file, or the flow that was published at Blip. */
  source: z.enum(['file', 'blip']),
  /** Name of the file as the user knows it, without its folder; null for a synced flow. */
  fileName: z.string().nullable(),
  shape: flowShapeSchema,
  /** SHA-256 (hex) of the bytes that came in, before anything was blanked: the identity of the evidence. */
  rawSha256: z.string(),
  /** SHA-256 (hex) of the canonical form (RFC 8785) of the blanked document: the key under which it is stored once. */
  contentSha256: z.string(),
  /** Bytes that came in. */
  rawBytes: z.number().int(),
  redactions: z.array(redactionSchema),
});

/** An immutable copy of a bot's flow at one moment, without its secrets. */
export type Snapshot = z.infer<typeof snapshotSchema>;
