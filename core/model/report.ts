import { z } from 'zod';
import { findingTriageSchema } from './finding-triage.ts';
import { localeSchema } from './locale.ts';
import { rulesetIdSchema, verdictSchema } from './run.ts';
import { redactionSchema } from './snapshot.ts';
import { outcomeCountsSchema, wordedRunFields } from './worded-run.ts';

/** Schema of one bot's part of a compliance report. */
export const reportBotSchema = z.strictObject({
  name: z.string(),
  fileName: z.string().nullable(),
  /** When the audited flow was taken, UTC ISO 8601. */
  takenAt: z.string(),
  /** SHA-256 (hex) of the bytes of the flow file. */
  rawSha256: z.string(),
  redactions: z.array(redactionSchema),
  ...wordedRunFields,
  /** Decisions that count, one per finding at most. */
  triages: z.array(findingTriageSchema),
});

/** One bot's part of a compliance report. */
export type ReportBot = z.infer<typeof reportBotSchema>;

/** Schema of a compliance report: everything its pages say, in one language. */
export const reportDocumentSchema = z.strictObject({
  kind: z.literal('compliance'),
  locale: localeSchema,
  client: z.strictObject({ name: z.string() }),
  /** Who sends the report; null leaves the line out. */
  agency: z.string().nullable(),
  /** Moment the report speaks of, UTC ISO 8601. */
  asOf: z.string(),
  /** IANA time zone in which dates are printed. */
  timeZone: z.string(),
  ruleset: z.strictObject({
    id: rulesetIdSchema,
    /** The ruleset's name in the report's language. */
    title: z.string(),
    source: z.string(),
  }),
  appVersion: z.string(),
  verdict: verdictSchema,
  counts: outcomeCountsSchema,
  bots: z.array(reportBotSchema),
});

/** A compliance report of one client, as data. */
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
