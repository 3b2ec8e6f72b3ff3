import { z } from 'zod';

/** Schema of a person's answer to the question of a `review`. */
export const answerSchema = z.strictObject({
  auditId: z.string(),
  /** The question: a variant of the audit. */
  variant: z.string(),
  /** What the question was about: a block id, or the name of a variable, service or link. */
  subject: z.string(),
  /** What was answered; a value is kept as its text; `withdrawn` opens the question again. */
  says: z.enum(['yes', 'no', 'value', 'withdrawn']),
  value: z.string().nullable(),
  /** Who answered. */
  by: z.string(),
  /** When, UTC instant in ISO 8601. */
  at: z.string(),
  /** Until when the answer counts, UTC instant in ISO 8601; null for no end. */
  until: z.string().nullable(),
  /** Why, in the person's words. */
  note: z.string(),
});

/** A person's answer to the question of a `review`. */
export type Answer = z.infer<typeof answerSchema>;
