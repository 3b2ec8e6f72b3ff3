import { z } from 'zod';
import { outcomeSchema } from '#core/model/finding.ts';

const standing = z.strictObject({
  /** Outcome of the audit that asked; null where it is not in the run. */
  outcome: outcomeSchema.nullable(),
  /** The bot's score, 0 to 100; null where there is none. */
  score: z.number().nullable(),
});

/** Schema of what an answer changed: the audit that asked and the bot's score, before and after. */
export const answerEffectSchema = z.strictObject({ before: standing, after: standing });

/** What an answer changed. */
export type AnswerEffect = z.infer<typeof answerEffectSchema>;
