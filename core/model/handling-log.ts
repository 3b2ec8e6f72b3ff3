import { z } from 'zod';

/** What can be done with a piece of evidence. Names are part of the format: new ones are added, none is renamed. */
export const handlingActions = [
  'captured',
  'audited',
  'built',
  'exported',
  'timestamped',
  'submitted',
  'answered',
  'redacted',
  'key-made',
] as const;

/** What was done with a piece of evidence. */
export type HandlingAction = (typeof handlingActions)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Schema of what a row says, without its place in the chain. */
export const handlingRowSchema = z.strictObject({
  /** UTC instant, ISO 8601: when it was written down. */
  at: z.string(),
  /**
   * Who did it: `transbordo`, or `person`. A chain of hashes cannot be masked, so the person's name stays in the
   * incident's own log.
   */
  actor: z.string().max(200),
  action: z.enum(handlingActions),
  /** What it was done with, e.g. `snapshot 7f…`, `packet 1c…`: an id, never a person's data. */
  subject: z.string().max(200),
  /** The rest in words or hashes; may be empty. */
  detail: z.string().max(2_000),
});

/** What a row of the handling log says. */
export type HandlingRow = z.infer<typeof handlingRowSchema>;

/** Schema of a row of the handling log: one chain for each client, so that a packet never shows another client's. */
export const handlingEntrySchema = handlingRowSchema.extend({
  /** From 1, without gaps. */
  sequence: z.number().int().min(1),
  /** Hash of the row before; 64 zeros for the first. */
  previousHash: hash,
  /** SHA-256 (hex) of the hash before, a line feed, and the row's canonical form (RFC 8785) with its sequence. */
  hash,
});

/** A row of the handling log. */
export type HandlingEntry = z.infer<typeof handlingEntrySchema>;
