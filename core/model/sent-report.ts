import { z } from 'zod';
import { localeSchema } from './locale.ts';
import { approvalSchema, reportLengthSchema } from './report-form.ts';

/** Schema of a report that went to a client: what the next one is compared with. */
export const sentReportSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  /** The runs it stood on, one for each bot. */
  runs: z.array(z.strictObject({ botId: z.string(), runId: z.string() })),
  version: z.number().int(),
  /** Moment it spoke of, and when it was written; UTC instants, ISO 8601. */
  asOf: z.string(),
  createdAt: z.string(),
  locale: localeSchema,
  length: reportLengthSchema,
  approval: approvalSchema.nullable(),
});

/** A report that went to a client. */
export type SentReport = z.infer<typeof sentReportSchema>;
