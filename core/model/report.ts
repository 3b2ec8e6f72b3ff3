import { z } from 'zod';
import { localeSchema } from './locale.ts';
import { humanPathSchema, problemSchema, rulesetIdSchema, verdictSchema } from './run.ts';
import { redactionSchema } from './snapshot.ts';
import { wordedFindingSchema } from './worded-finding.ts';

/** Schema of how many audits ended in each outcome. */
export const outcomeCountsSchema = z.strictObject({
  fail: z.number().int(),
  review: z.number().int(),
  error: z.number().int(),
  pass: z.number().int(),
  'not-applicable': z.number().int(),
});

/** How many audits ended in each outcome. */
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** Schema of one bot's part of a compliance report. */
export const reportBotSchema = z.strictObject({
  name: z.string(),
  fileName: z.string().nullable(),
  /** When the audited flow was taken, UTC ISO 8601. */
  takenAt: z.string(),
  /** SHA-256 (hex) of the bytes of the flow file. */
  rawSha256: z.string(),
  redactions: z.array(redactionSchema),
  verdict: verdictSchema,
  counts: outcomeCountsSchema,
  blocks: z.strictObject({ total: z.number().int(), reachable: z.number().int() }),
  /** Titles of all blocks, by id. */
  titles: z.record(z.string(), z.string()),
  humanPaths: z.array(humanPathSchema),
  /** Fails first, by severity; then review, error, pass, not-applicable. */
  findings: z.array(wordedFindingSchema),
  problems: z.array(problemSchema),
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
