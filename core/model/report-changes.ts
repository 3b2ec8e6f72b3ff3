import { z } from 'zod';
import { outcomeSchema, severitySchema } from './finding.ts';
import { namedBlockSchema } from './worded-finding.ts';

/** Schema of one finding that came, went or stayed. */
export const changedFindingSchema = z.strictObject({
  auditId: z.string(),
  outcome: outcomeSchema,
  severity: severitySchema,
  /** The finding's sentence: of the newer run where it is in both. */
  title: z.string(),
  /** Blocks it came to, went from or stayed at; empty for the flow as a whole. */
  blocks: z.array(namedBlockSchema),
});

/** One finding that came, went or stayed. */
export type ChangedFinding = z.infer<typeof changedFindingSchema>;

const findings = z.array(changedFindingSchema);

/** Schema of what changed on one bot. */
export const botChangesSchema = z.strictObject({
  name: z.string(),
  scoreBefore: z.number().nullable(),
  scoreNow: z.number().nullable(),
  new: findings,
  fixed: findings,
  recurring: findings,
  /** Found by a check that the last report did not make: nobody knows whether it is new. */
  newlyChecked: findings,
  /** Was found by a check that was not made now: nobody knows whether it is fixed. */
  noLongerChecked: findings,
});

/** What changed on one bot. */
export type BotChanges = z.infer<typeof botChangesSchema>;

/** Schema of what changed since the last report that was sent. */
export const reportChangesSchema = z.strictObject({
  since: z.strictObject({ version: z.number().int(), asOf: z.string() }),
  bots: z.array(botChangesSchema),
  /** Bots that the last report did not speak of. */
  addedBots: z.array(z.string()),
});

/** What changed since the last report that was sent. */
export type ReportChanges = z.infer<typeof reportChangesSchema>;
