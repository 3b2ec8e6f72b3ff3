import { z } from 'zod';
import { accessActions } from './access-actions.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Schema of what a row says. It holds ids, counts and hashes: no name, no secret, no path. */
export const accessRowSchema = z.strictObject({
  /** UTC instant, ISO 8601. */
  at: z.iso.datetime(),
  action: z.enum(accessActions),
  /** Whose it was; null for the whole workspace, and for a client that was erased in this very row. */
  clientId: z.string().max(64).nullable(),
  /** Counts, formats, ids; a few short values. */
  detail: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});

/** What a row says. */
export type AccessRow = z.infer<typeof accessRowSchema>;

/** Schema of a row in its chain. */
export const accessEntrySchema = accessRowSchema.extend({
  /** From 1, without gaps. */
  sequence: z.number().int().min(1),
  /** Hash of the row before; 64 zeros for the first. */
  previousHash: hash,
  /** SHA-256 (hex) of the hash before, a line feed, and the row's canonical form (RFC 8785) with its sequence. */
  hash,
});

/** A row in its chain. */
export type AccessEntry = z.infer<typeof accessEntrySchema>;
