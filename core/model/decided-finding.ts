import { z } from 'zod';
import { triageStateSchema } from './triage.ts';

/** Schema of what was decided about one finding of a run, block by block. */
export const decidedFindingSchema = z.strictObject({
  auditId: z.string(),
  /** Blocks the finding names; 1 where it speaks of the flow as a whole. */
  blocks: z.number().int(),
  /** Different decisions that are in force, none of them `open`; some may have run out. */
  decisions: z.array(
    z.strictObject({
      state: triageStateSchema,
      reason: z.string(),
      author: z.string(),
      /** UTC instants, ISO 8601. */
      at: z.string(),
      until: z.string().nullable(),
      /** Blocks that have it. */
      blocks: z.number().int(),
    }),
  ),
});

/** What was decided about one finding of a run, block by block. */
export type DecidedFinding = z.infer<typeof decidedFindingSchema>;
