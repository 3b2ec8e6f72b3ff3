import { z } from 'zod';

/** Schema of the first steps with the program, in their order, and whether each was taken. */
export const checklistSchema = z.strictObject({
  steps: z.strictObject({
    client: z.boolean(),
    /** A bot is there, from a file or from Blip. */
    import: z.boolean(),
    audit: z.boolean(),
    /** A question was answered, or none is open. */
    answer: z.boolean(),
    report: z.boolean(),
  }),
  /** Questions that are open. */
  questions: z.number().int(),
  /** Somebody does not want to see them. */
  isDismissed: z.boolean(),
  /** Client whose flow is to be imported; null without any client. */
  importTo: z.string().nullable(),
  /** Client whose report can be made; null without an audited flow. */
  reportTo: z.string().nullable(),
});

/** The first steps with the program. */
export type Checklist = z.infer<typeof checklistSchema>;
