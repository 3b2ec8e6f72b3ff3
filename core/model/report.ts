import { z } from 'zod';
import { botSurveySchema } from './bot-survey.ts';
import { clientFieldSchema } from './client-record.ts';
import { findingTriageSchema } from './finding-triage.ts';
import { localeSchema } from './locale.ts';
import { reportBrandSchema } from './report-brand.ts';
import { reportChangesSchema } from './report-changes.ts';
import { approvalSchema, paperSchema, periodSchema, reportLengthSchema } from './report-form.ts';
import { reportIncidentSchema, reportNumberSchema } from './report-history.ts';
import { rulesetIdSchema, verdictSchema } from './run.ts';
import { redactionSchema } from './snapshot.ts';
import { outcomeCountsSchema, wordedRunFields } from './worded-run.ts';

/** Schema of what a person wrote, with who and when (UTC instant, ISO 8601). */
const writtenSchema = z.strictObject({ text: z.string(), by: z.string(), at: z.string() });

/** Schema of one bot's part of a compliance report. */
export const reportBotSchema = z.strictObject({
  botId: z.string(),
  runId: z.string(),
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
  /** Comments that count, and who takes a finding on: one per finding at most. */
  comments: z.array(writtenSchema.extend({ auditId: z.string() })),
  owners: z.array(z.strictObject({ auditId: z.string(), name: z.string() })),
  /** Null where the flow could not be walked in the time it is given. */
  survey: botSurveySchema.nullable(),
});

/** One bot's part of a compliance report. */
export type ReportBot = z.infer<typeof reportBotSchema>;

/** Schema of a compliance report: everything its pages say, in one language. */
export const reportDocumentSchema = z.strictObject({
  kind: z.literal('compliance'),
  locale: localeSchema,
  length: reportLengthSchema,
  paper: paperSchema,
  /** Number of the report to this client; printing it again without a new run does not raise it. */
  version: z.number().int(),
  /** Each page says that it is a draft. */
  isDraft: z.boolean(),
  approval: approvalSchema.nullable(),
  client: z.strictObject({
    name: z.string(),
    /** Facts under names of the agency's own. */
    fields: z.array(clientFieldSchema).optional(),
  }),
  /** Who sends the report; null leaves the line out. */
  agency: z.string().nullable(),
  brand: reportBrandSchema,
  /** Who made it; null leaves a line to fill in. */
  preparedBy: z.string().nullable(),
  /** Moment the report speaks of, UTC ISO 8601. */
  asOf: z.string(),
  /** Span of the quality history and the incidents; null where the report has neither. */
  period: periodSchema.nullable(),
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
  /** The summary in a person's words; null: it is made from the findings. */
  summary: writtenSchema.nullable(),
  /** Null in the first report. */
  changes: reportChangesSchema.nullable(),
  bots: z.array(reportBotSchema),
  numbers: z.array(reportNumberSchema),
  /** Newest first. */
  incidents: z.array(reportIncidentSchema),
});

/** A compliance report of one client, as data. */
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
