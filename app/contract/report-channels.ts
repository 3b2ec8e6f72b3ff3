import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { noteSubjectSchema } from '#core/model/report-note.ts';
import { reportBrandSchema } from '#core/model/report-brand.ts';
import { longestSummary } from '#core/model/report-limits.ts';
import {
  appealAnswerSchema,
  appealChoicesSchema,
  appealFormSchema,
  appealResultSchema,
  packetCheckSchema,
  savedPacketSchema,
  submissionSchema,
} from './appeal-views.ts';
import {
  batchFormSchema,
  batchResultSchema,
  brandViewSchema,
  exportFormatSchema,
  reportFormSchema,
  reportNotesViewSchema,
  reportPreviewSchema,
  reportRowSchema,
  reportSettingsSchema,
} from './report-views.ts';
import { incidentViewSchema } from './sync-views.ts';
import { exportedReportSchema } from './views.ts';

const nothing = z.null();
const id = z.string().min(1).max(64);

/** Channels of reports, appeals and packets; see channels.ts. */
export const reportChannels = {
  /** All clients with their last report, by name. */
  'report:list': { owner: 'worker', request: nothing, response: z.array(reportRowSchema) },
  /**
   * Lays out and prints a report; it is kept until the next one, to be saved as it is. Faults `client-missing`,
   * `nothing-to-report`, `print-failed`.
   */
  'report:preview': { owner: 'worker', request: reportFormSchema, response: reportPreviewSchema },
  /** Lets the user choose a place and writes the last preview there. Null: cancelled. Fault `preview-gone`. */
  'report:save': {
    owner: 'host',
    request: z.strictObject({ previewId: id, format: exportFormatSchema }),
    response: exportedReportSchema.nullable(),
  },
  /** Shows the last written file in the file manager. */
  'report:reveal': { owner: 'host', request: nothing, response: nothing },
  'report:notes': {
    owner: 'worker',
    request: z.strictObject({ clientId: id, locale: localeSchema }),
    response: reportNotesViewSchema,
  },
  /** Keeps a comment, an owner or a summary; an empty text withdraws it. */
  'report:write-note': {
    owner: 'worker',
    request: z.strictObject({
      clientId: id,
      about: noteSubjectSchema,
      text: z.string().max(longestSummary),
      by: z.string().trim().min(1).max(120),
    }),
    response: nothing,
  },
  /** Of one client, or (null) of all that have none of their own. */
  'report:read-brand': {
    owner: 'worker',
    request: z.strictObject({ clientId: id.nullable() }),
    response: brandViewSchema,
  },
  /** Null as brand takes it away. */
  'report:write-brand': {
    owner: 'worker',
    request: z.strictObject({ clientId: id.nullable(), brand: reportBrandSchema.nullable() }),
    response: brandViewSchema,
  },
  /** Lets the user choose a picture: PNG, JPEG or plain SVG of 512 KB at most. Null: cancelled. Fault `bad-logo`. */
  'report:choose-logo': {
    owner: 'host',
    request: nothing,
    response: z.strictObject({ address: z.string() }).nullable(),
  },
  'report:read-settings': { owner: 'worker', request: nothing, response: reportSettingsSchema },
  /** Fault `bad-argument` for a word in braces that means nothing, or what is no certificate. */
  'report:write-settings': {
    owner: 'worker',
    request: reportSettingsSchema,
    response: reportSettingsSchema,
  },
  /** Lets the user choose the folder of a batch. `goesOn`: an earlier batch's index is there. Null: cancelled. */
  'report:choose-folder': {
    owner: 'host',
    request: nothing,
    response: z
      .strictObject({ folderId: z.string(), name: z.string(), goesOn: z.boolean() })
      .nullable(),
  },
  /**
   * Writes the reports of many clients into the chosen folder; resolves at the end, progress comes as
   * `task:progressed`. Faults `preview-gone` (the folder was not chosen in this session), `index-unreadable`,
   * `disk-full`, `read-only`.
   */
  'report:batch': { owner: 'host', request: batchFormSchema, response: batchResultSchema },
  /** Stops a batch before its next file; what is written stays. */
  'report:cancel-batch': { owner: 'worker', request: nothing, response: nothing },

  'appeal:choices': {
    owner: 'worker',
    request: z.strictObject({ incidentId: id }),
    response: appealChoicesSchema,
  },
  /**
   * Audits the version in force at the penalty and makes the packet, or says why there is none. It is kept until the
   * next one, to be saved. Faults `incident-missing`, `bot-missing`, `print-failed`.
   */
  'appeal:build': { owner: 'worker', request: appealFormSchema, response: appealResultSchema },
  /** Lets the user choose a place and writes the packet. Null: cancelled. Faults `preview-gone`, `timestamp-failed`. */
  'appeal:save': {
    owner: 'host',
    request: z.strictObject({ appealId: id, isStamped: z.boolean() }),
    response: savedPacketSchema.nullable(),
  },
  'appeal:submit': { owner: 'worker', request: submissionSchema, response: incidentViewSchema },
  'appeal:answer': { owner: 'worker', request: appealAnswerSchema, response: incidentViewSchema },
  /** Lets the user choose a packet and checks it. Null: cancelled. */
  'packet:choose': {
    owner: 'host',
    request: z.strictObject({ locale: localeSchema }),
    response: packetCheckSchema.nullable(),
  },
} as const;
