import { z } from 'zod';
import { exportFormats } from '#core/model/export-format.ts';
import { clientSchema } from '#core/model/client.ts';
import { outcomeSchema, severitySchema } from '#core/model/finding.ts';
import { localeSchema } from '#core/model/locale.ts';
import { paperSchema, periodSchema, reportLengthSchema } from '#core/model/report-form.ts';
import { reportBrandSchema } from '#core/model/report-brand.ts';
import { sentReportSchema } from '#core/model/sent-report.ts';
import { verdictSchema } from '#core/model/run.ts';
import { outcomeCountsSchema } from '#core/model/worded-run.ts';

/** Schema of bytes, in whatever buffer they lie. */
export const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array,
);

/** Schema of a form that a report can be written in. */
export const exportFormatSchema = z.enum(exportFormats);

/** Schema of what a report is asked for with. */
export const reportFormSchema = z.strictObject({
  clientId: z.string().min(1).max(64),
  locale: localeSchema,
  length: reportLengthSchema,
  paper: paperSchema,
  /** Who approves it now; null: each page says that it is a draft. */
  approvedBy: z.string().trim().min(1).max(120).nullable(),
  /** Empty leaves a line to fill in. */
  preparedBy: z.string().max(120),
  /** Name of the sender; empty leaves it out. */
  agency: z.string().max(120),
  /** Null: the 90 days before. */
  period: periodSchema.nullable(),
  maskNumber: z.boolean(),
});

/** What a report is asked for with. */
export type ReportForm = z.infer<typeof reportFormSchema>;

/** Schema of a report as it will be written: the preview is the PDF itself. */
export const reportPreviewSchema = z.strictObject({
  previewId: z.string(),
  pdf: bytesSchema,
  pages: z.number().int(),
  title: z.string(),
  version: z.number().int(),
  isDraft: z.boolean(),
  asOf: z.string(),
  verdict: verdictSchema,
  counts: outcomeCountsSchema,
  /** Values of the tokens of a file name's pattern, by token. */
  nameValues: z.strictObject({
    client: z.string(),
    bot: z.string(),
    kind: z.string(),
    date: z.string(),
    ruleset: z.string(),
    lang: z.string(),
    length: z.string(),
  }),
});

/** A report as it will be written. */
export type ReportPreview = z.infer<typeof reportPreviewSchema>;

/** Schema of a client as the list of reports shows it. */
export const reportRowSchema = z.strictObject({
  client: clientSchema,
  bots: z.number().int(),
  /** How many of them have an audited flow; a report needs one. */
  audited: z.number().int(),
  verdict: verdictSchema.nullable(),
  /** When the newest flow was audited; null without one. */
  auditedAt: z.string().nullable(),
  last: sentReportSchema
    .pick({
      version: true,
      asOf: true,
      createdAt: true,
      locale: true,
      length: true,
      approval: true,
    })
    .nullable(),
  /** True where a bot was audited anew since the last report, or nothing was sent yet. */
  isDue: z.boolean(),
});

/** A client as the list of reports shows it. */
export type ReportRow = z.infer<typeof reportRowSchema>;

const noteFields = { text: z.string(), by: z.string(), at: z.string() };

/** Schema of what people have written for a client's next report, and what can be written about. */
export const reportNotesViewSchema = z.strictObject({
  /** The runs that a summary written now would stand on. */
  runIds: z.array(z.string()),
  /** A stale one was written about other runs and is not printed. */
  summary: z.strictObject({ ...noteFields, isStale: z.boolean() }).nullable(),
  /** The summary that the program words by itself, which a person's replaces. */
  usualSummary: z.string(),
  /** Findings of the newest runs that failed or need a person, worst first. */
  findings: z.array(
    z.strictObject({
      botId: z.string(),
      botName: z.string(),
      auditId: z.string(),
      title: z.string(),
      severity: severitySchema,
      outcome: outcomeSchema,
      comment: z.strictObject(noteFields).nullable(),
      owner: z.string().nullable(),
    }),
  ),
});

/** What people have written for a client's next report, and what can be written about. */
export type ReportNotesView = z.infer<typeof reportNotesViewSchema>;

/** Schema of the look of reports. */
export const brandViewSchema = z.strictObject({
  brand: reportBrandSchema,
  /** False where a client has none of its own and the agency's is shown. */
  isOwn: z.boolean(),
});

/** The look of reports. */
export type BrandView = z.infer<typeof brandViewSchema>;

/** Schema of what holds for all reports and packets. */
export const reportSettingsSchema = z.strictObject({
  /** Of file names, e.g. `{client}_{kind}_{date}`. */
  pattern: z.string().trim().min(1).max(200),
  /** An authority of RFC 3161 that packets may be stamped by; null: none. */
  timestamp: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).max(300),
      /** Certificates in PEM that its answers must lead to; empty: whose they are is not judged. */
      certificates: z.string().max(100_000),
    })
    .nullable(),
});

/** What holds for all reports and packets. */
export type ReportSettings = z.infer<typeof reportSettingsSchema>;

/** Schema of which reports a batch writes. */
export const batchFormSchema = z.strictObject({
  folderId: z.string().min(1).max(64),
  /** Null: all clients. */
  clientIds: z.array(z.string().min(1).max(64)).min(1).max(100_000).nullable(),
  formats: z.array(exportFormatSchema).min(1),
  locales: z.array(localeSchema).min(1),
  /** Language of the reasons in the index. */
  locale: localeSchema,
  length: reportLengthSchema,
  paper: paperSchema,
  approvedBy: z.string().trim().min(1).max(120).nullable(),
  preparedBy: z.string().max(120),
  /** Name of the sender; empty leaves it out. */
  agency: z.string().max(120),
  maskNumber: z.boolean(),
});

/** Which reports a batch writes. */
export type BatchForm = z.infer<typeof batchFormSchema>;

/** Schema of what a batch came to, in files. */
export const batchResultSchema = z.strictObject({
  written: z.number().int(),
  /** Written by an earlier run and unchanged since. */
  kept: z.number().int(),
  /** Of clients without an audited flow. */
  leftOut: z.number().int(),
  failed: z.number().int(),
  cancelled: z.boolean(),
  /** Name of the folder, without its place. */
  folder: z.string(),
  /** What was not written, and why; at most a thousand. */
  left: z.array(
    z.strictObject({
      clientId: z.string(),
      client: z.string(),
      format: exportFormatSchema,
      locale: localeSchema,
      /** `left-out`: its client has no audited flow; doing it again changes nothing. */
      status: z.enum(['left-out', 'failed']),
      reason: z.string(),
    }),
  ),
});

/** What a batch came to. */
export type BatchResult = z.infer<typeof batchResultSchema>;
