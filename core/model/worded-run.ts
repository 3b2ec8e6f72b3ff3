import { z } from 'zod';
import type { Outcome } from './finding.ts';
import { humanPathSchema, problemSchema, verdictSchema } from './run.ts';
import { scoreSchema } from './score.ts';
import { wordedFindingSchema } from './worded-finding.ts';

const count = z.number().int();

/** Schema of how many audits ended in each outcome. */
export const outcomeCountsSchema = z.strictObject({
  fail: count,
  review: count,
  error: count,
  pass: count,
  'not-applicable': count,
} satisfies Record<Outcome, z.ZodType>);

/** How many audits ended in each outcome. */
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** Fields of a run put into words of one language: what window and report both show. */
export const wordedRunFields = {
  verdict: verdictSchema,
  counts: outcomeCountsSchema,
  blocks: z.strictObject({ total: count, reachable: count }),
  /** Titles of all blocks, by id. */
  titles: z.record(z.string(), z.string()),
  humanPaths: z.array(humanPathSchema),
  /** Fails first, by severity; then review, error, pass, not-applicable. */
  findings: z.array(wordedFindingSchema),
  problems: z.array(problemSchema),
  /** Null in runs of versions that knew no score. */
  score: scoreSchema.nullable(),
} as const;

/** A run put into words of one language. */
export type WordedRun = z.infer<z.ZodObject<typeof wordedRunFields>>;
