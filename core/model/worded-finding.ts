import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { evidenceSchema, outcomeSchema, severitySchema } from './finding.ts';

/** Schema of the sentence of the policy that an audit stands on. */
export const clauseSchema = z.strictObject({
  /** What the source demands, in our words. */
  text: z.string(),
  /** Where it says so. */
  source: z.string(),
  /** Date from which it holds, ISO 8601 (day or month). */
  since: z.string(),
});

/** The sentence of the policy that an audit stands on. */
export type Clause = z.infer<typeof clauseSchema>;

/** Schema of a block as people know it. */
export const namedBlockSchema = z.strictObject({ id: z.string(), title: z.string() });

/** A block as people know it. */
export type NamedBlock = z.infer<typeof namedBlockSchema>;

/** Schema of a finding put into words of one language: what window, report and terminal show. */
export const wordedFindingSchema = z.strictObject({
  auditId: z.string(),
  outcome: outcomeSchema,
  severity: severitySchema,
  /** A sentence that is true of this flow. */
  title: z.string(),
  /** Why it matters, in one or two sentences. */
  why: z.string(),
  clause: clauseSchema,
  /** The one question a person must answer, or has answered; null where none was asked. */
  question: z.string().nullable(),
  /** What an answer is: yes or no, or a value. */
  asks: z.enum(['yes-no', 'value']).nullable().default(null),
  /** What the question is about; with `variant` it names the question. */
  subject: z.string().nullable().default(null),
  variant: z.string().default('default'),
  /** The answer that decided the outcome. */
  answer: answerSchema.nullable().default(null),
  /** Steps in Blip Builder; empty when nothing is to be mended. */
  fix: z.array(z.string()),
  blocks: z.array(namedBlockSchema),
  evidence: z.array(evidenceSchema),
});

/** A finding put into words of one language. */
export type WordedFinding = z.infer<typeof wordedFindingSchema>;
