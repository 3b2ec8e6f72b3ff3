import { z } from 'zod';

/** Schema of a score over one group of audits. */
export const groupScoreSchema = z.strictObject({
  group: z.string(),
  /** 0 to 100: the weight that passed among the weight that was decided; null when an audit broke or none was decided. */
  score: z.number().nullable(),
  /** Weight of audits that passed, and of those that passed or failed. */
  passed: z.number(),
  decided: z.number(),
  /** Open questions: they are left out of the score and counted here. */
  open: z.number().int(),
});

/** A score over one group of audits. */
export type GroupScore = z.infer<typeof groupScoreSchema>;

/** Schema of a run's score. */
export const scoreSchema = z.strictObject({
  /** 0 to 100 over all groups by weight; null when a group's is spoiled by an error or nothing was decided. */
  total: z.number().nullable(),
  open: z.number().int(),
  groups: z.array(groupScoreSchema),
});

/** A run's score. */
export type Score = z.infer<typeof scoreSchema>;
