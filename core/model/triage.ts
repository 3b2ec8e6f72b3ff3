import { z } from 'zod';
import { triageStates } from './triage-states.ts';

/** Schema of a triage state. */
export const triageStateSchema = z.enum(triageStates);

/** Schema of one thing an audit found: the audit and the block, known by more than its id. */
export const occurrenceKeySchema = z.strictObject({
  auditId: z.string(),
  /** Block id; null where the audit speaks of the flow as a whole. */
  block: z.string().nullable(),
  /** What the block says and does, hashed; null for the flow as a whole. */
  fingerprint: z.string().nullable(),
  title: z.string().nullable(),
});

/** One thing an audit found: it stays the same through renames and moves. */
export type OccurrenceKey = z.infer<typeof occurrenceKeySchema>;

/** Schema of one decision about one occurrence. */
export const triageSchema = z.strictObject({
  occurrence: occurrenceKeySchema,
  state: triageStateSchema,
  /** Why, in the author's words; a risk or a false alarm needs one. */
  reason: z.string().max(2000),
  author: z.string().max(120),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  /** When it is open again, UTC instant in ISO 8601; null for never. */
  until: z.string().nullable(),
});

/** One decision about one occurrence; of several the last one counts. */
export type Triage = z.infer<typeof triageSchema>;
