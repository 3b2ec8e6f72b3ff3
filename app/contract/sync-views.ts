import { z } from 'zod';
import { alertSchema } from '#core/model/alert.ts';
import { credentialSchema } from '#core/model/credential.ts';
import { incidentEntrySchema, incidentSchema } from '#core/model/incident.ts';
import {
  accountObservationSchema,
  gapSchema,
  metaEventKinds,
  numberObservationSchema,
  versionMarkSchema,
} from '#core/model/quality-history.ts';
import { cadenceSchema, quietHoursSchema, scheduleSchema } from '#core/model/schedule.ts';
import { syncFaultSchema } from '#core/model/sync-fault.ts';
import { syncJobSchema } from '#core/model/sync-job.ts';
import { whatsappAccountSchema, whatsappNumberSchema } from '#core/model/whatsapp-number.ts';

/** What the window shows of credentials, numbers, schedules, incidents and alerts. Never a secret. */

/** Schema of a credential in a list, with what is to be remembered of it. */
export const credentialViewSchema = z.strictObject({
  credential: credentialSchema,
  /** Days until the token expires or a new key is due; negative when that has passed. Null: never. */
  expiresInDays: z.number().int().nullable(),
  rotateInDays: z.number().int().nullable(),
  /** False when the secret itself is gone and must be pasted again. */
  isSealed: z.boolean(),
  /** Labels of other credentials that hold the same secret. */
  sameAs: z.array(z.string()),
});

/** A credential in a list. */
export type CredentialView = z.infer<typeof credentialViewSchema>;

/** Schema of a number in a list. */
export const numberRowSchema = z.strictObject({
  number: whatsappNumberSchema,
  /** Name of its bot; null without one. */
  botName: z.string().nullable(),
  latest: numberObservationSchema.nullable(),
  /** Rating before the present one, and since when the present one is seen; null while there is no other. */
  previousQuality: z.string().nullable(),
  since: z.string().nullable(),
  openIncidents: z.number().int(),
  /** Templates of its account that are paused, rejected or of low quality. */
  troubledTemplates: z.number().int(),
});

/** A number in a list. */
export type NumberRow = z.infer<typeof numberRowSchema>;

/** Schema of an account in a list. */
export const accountRowSchema = z.strictObject({
  account: whatsappAccountSchema,
  latest: accountObservationSchema.nullable(),
});

/** Schema of a client's accounts and numbers. */
export const clientNumbersSchema = z.strictObject({
  accounts: z.array(accountRowSchema),
  numbers: z.array(numberRowSchema),
});

/** A client's accounts and numbers. */
export type ClientNumbers = z.infer<typeof clientNumbersSchema>;

/** Schema of a number's history over a span. */
export const numberHistorySchema = z.strictObject({
  number: whatsappNumberSchema,
  from: z.string(),
  to: z.string(),
  /** Oldest first. Runs of equal observations are given by their first and last, with how many lie between. */
  observations: z.array(
    z.strictObject({ ...numberObservationSchema.shape, repeats: z.number().int() }),
  ),
  gaps: z.array(gapSchema),
  versions: z.array(versionMarkSchema),
  incidents: z.array(incidentSchema),
});

/** A number's history over a span. */
export type NumberHistory = z.infer<typeof numberHistorySchema>;

/** Schema of how a bot stands to what is published at Blip. */
export const botSyncStateSchema = z.strictObject({
  /** Null where no credential reads this bot. */
  jobId: z.string().nullable(),
  state: syncJobSchema.shape.state.nullable(),
  lastLookedAt: z.string().nullable(),
  lastReadAt: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The draft is not what is published; null where one of the two is not known. */
  draftDiffers: z.boolean().nullable(),
  /** What was audited last is not what is published; null as above. */
  auditIsOld: z.boolean().nullable(),
  fault: syncFaultSchema.nullable(),
});

/** How a bot stands to what is published at Blip. */
export type BotSyncState = z.infer<typeof botSyncStateSchema>;

/** Schema of one standing job in the overview of schedules. */
export const jobRowSchema = z.strictObject({
  job: syncJobSchema,
  clientName: z.string(),
  subjectName: z.string(),
  cadence: cadenceSchema,
  isPaused: z.boolean(),
});

/** One standing job. */
export type JobRow = z.infer<typeof jobRowSchema>;

/** Schema of all schedules at one glance. */
export const syncOverviewSchema = z.strictObject({
  /** Instant until which everything is paused; `9999-12-31T00:00:00.000Z` until resumed; null: not paused. */
  pausedUntil: z.string().nullable(),
  /** False after requests failed for want of a network. */
  isOnline: z.boolean(),
  running: z.strictObject({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** The earliest due job. */
  nextAt: z.string().nullable(),
  jobs: z.array(jobRowSchema),
  /** Jobs whose time passed while the program was closed or asleep, and which run now or were left out. */
  missed: z.number().int(),
});

/** All schedules at one glance. */
export type SyncOverview = z.infer<typeof syncOverviewSchema>;

/** Schema of what a sync brought. */
export const syncResultSchema = z.strictObject({
  changed: z.number().int(),
  unchanged: z.number().int(),
  partial: z.number().int(),
  failed: z.array(z.strictObject({ jobId: z.string(), name: z.string(), fault: syncFaultSchema })),
  /** Bots that were audited because their flow changed. */
  audited: z.number().int(),
  cancelled: z.boolean(),
  requests: z.number().int(),
});

/** What a sync brought. */
export type SyncResult = z.infer<typeof syncResultSchema>;

/** Schema of the workspace's settings of sync and alerts. */
export const syncSettingsSchema = z.strictObject({
  /** Version of the Graph API, e.g. `v25.0`. */
  graphVersion: z.string().regex(/^v\d{1,3}\.\d$/),
  /** Whether the system shows notifications at all. */
  notifies: z.boolean(),
  /** In the machine's own time zone. */
  quiet: quietHoursSchema.nullable(),
  /** When the digest of quiet alerts is shown, `HH:MM`; null: never. */
  digestAt: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
});

/** The workspace's settings of sync and alerts. */
export type SyncSettings = z.infer<typeof syncSettingsSchema>;

/** What holds until somebody says otherwise. */
export const usualSyncSettings: SyncSettings = {
  graphVersion: 'v25.0',
  notifies: true,
  quiet: null,
  digestAt: '09:00',
};

/** Schema of a schedule with what follows from it. */
export const scheduleViewSchema = z.strictObject({
  schedule: scheduleSchema,
  /** The next five times it comes due, UTC. */
  next: z.array(z.string()),
});

/** A schedule with what follows from it. */
export type ScheduleView = z.infer<typeof scheduleViewSchema>;

/** Schema of an incident with its log. */
export const incidentViewSchema = z.strictObject({
  incident: incidentSchema,
  clientName: z.string(),
  /** The number as stored (E.164); null for an account. */
  phone: z.string().nullable(),
  log: z.array(incidentEntrySchema),
});

/** An incident with its log. */
export type IncidentView = z.infer<typeof incidentViewSchema>;

/** Schema of an alert in the list. */
export const alertRowSchema = z.strictObject({
  alert: alertSchema,
  clientName: z.string().nullable(),
  /** Address inside the window that shows its subject, e.g. `/clients/ID/incidents/ID`. */
  place: z.string(),
});

/** An alert in the list. */
export type AlertRow = z.infer<typeof alertRowSchema>;

/** Why a row of a table cannot be taken. */
export const rowFaults = [
  'missing-client',
  'missing-bot',
  'name-too-long',
  'bad-key',
  'key-of-another-bot',
  'bad-phone',
  'bad-contract',
  'bad-date',
  'future-date',
  'bad-rating',
  'bad-status',
  'unknown-number',
  'repeated',
] as const;

const cellFault = z.strictObject({
  column: z.string(),
  fault: z.enum(rowFaults),
  /** What stands in the cell, cut to 60 characters; empty for a key. */
  found: z.string(),
});

/** Schema of a table of clients and bots before it is taken over. Keys are shown by their last characters only. */
export const clientTablePreviewSchema = z.strictObject({
  previewId: z.string(),
  fileName: z.string(),
  /** Columns that were recognised, and those that were left out. */
  columns: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      /** Line in the file, from 1. */
      line: z.number().int(),
      client: z.string(),
      bot: z.string(),
      phone: z.string().nullable(),
      keyHint: z.string().nullable(),
      /** True when the client is there already and only gets what is new. */
      isKnownClient: z.boolean(),
      faults: z.array(cellFault),
    }),
  ),
});

/** A table of clients and bots before it is taken over. */
export type ClientTablePreview = z.infer<typeof clientTablePreviewSchema>;

/** Schema of a table of ratings before it is taken over. */
export const ratingTablePreviewSchema = z.strictObject({
  previewId: z.string(),
  fileName: z.string(),
  columns: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      line: z.number().int(),
      phone: z.string(),
      observedAt: z.string().nullable(),
      quality: z.string().nullable(),
      status: z.string().nullable(),
      limit: z.string().nullable(),
      /** True when this very observation is stored already. */
      isKnown: z.boolean(),
      faults: z.array(cellFault),
    }),
  ),
});

/** A table of ratings before it is taken over. */
export type RatingTablePreview = z.infer<typeof ratingTablePreviewSchema>;

/** Schema of what an imported webhook log brought. */
export const webhookImportSchema = z.strictObject({
  fileName: z.string(),
  events: z.number().int(),
  /** Delivered more than once, or imported before. */
  repeated: z.number().int(),
  /** Messages and statuses, which are personal data and are not read. */
  passedOver: z.number().int(),
  /** Of accounts or numbers that this client does not have. */
  foreign: z.number().int(),
  byKind: z.array(z.strictObject({ kind: z.enum(metaEventKinds), count: z.number().int() })),
  incidents: z.number().int(),
  /** Lines that are no webhook, with the line's number; at most 20 are named. */
  unreadable: z.array(z.number().int()),
});

/** What an imported webhook log brought. */
export type WebhookImport = z.infer<typeof webhookImportSchema>;
