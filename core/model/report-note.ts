import { z } from 'zod';
import { longestSummary } from './report-limits.ts';

const about = { botId: z.string(), auditId: z.string() };

/** Schema of what a note speaks of. */
export const noteSubjectSchema = z.discriminatedUnion('kind', [
  /** The executive summary in a person's words; it counts while the report stands on these runs. */
  z.strictObject({ kind: z.literal('summary'), runIds: z.array(z.string()) }),
  /** A comment on a finding. */
  z.strictObject({ kind: z.literal('comment'), ...about }),
  /** Who takes a finding on. */
  z.strictObject({ kind: z.literal('owner'), ...about }),
]);

/** What a note speaks of. */
export type NoteSubject = z.infer<typeof noteSubjectSchema>;

/** Schema of what a person writes into reports. Of several about one subject the last counts; an empty one withdraws it. */
export const reportNoteSchema = z.strictObject({
  about: noteSubjectSchema,
  text: z.string().max(longestSummary),
  by: z.string().max(120),
  /** UTC instant, ISO 8601. */
  at: z.string(),
});

/** What a person writes into reports. */
export type ReportNote = z.infer<typeof reportNoteSchema>;
