import { z } from 'zod';
import { triageStateSchema } from './triage.ts';

/** Schema of what was decided about one finding of a run, all its blocks taken together. */
export const findingTriageSchema = z.strictObject({
  auditId: z.string(),
  state: triageStateSchema,
  reason: z.string(),
  author: z.string(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  until: z.string().nullable(),
  /** False when only some of the finding's blocks have this decision. */
  isWhole: z.boolean(),
});

/** What was decided about one finding of a run. */
export type FindingTriage = z.infer<typeof findingTriageSchema>;
