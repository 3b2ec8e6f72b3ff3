import { z } from 'zod';
import { credentialKinds } from '#core/model/credential.ts';
import { qualityValues } from '#core/model/quality-history.ts';
import { scheduleSchema } from '#core/model/schedule.ts';
import { whatsappNumberSchema } from '#core/model/whatsapp-number.ts';
import { incidentRowSchema } from './incident-row.ts';
import { syncAgesSchema } from './sync-ages.ts';
import {
  alertRowSchema,
  botSyncStateSchema,
  clientNumbersSchema,
  clientTablePreviewSchema,
  credentialViewSchema,
  incidentViewSchema,
  numberHistorySchema,
  ratingTablePreviewSchema,
  scheduleViewSchema,
  syncOverviewSchema,
  syncResultSchema,
  syncSettingsSchema,
  webhookImportSchema,
} from './sync-views.ts';

const nothing = z.null();
const id = z.string().min(1).max(64);
const ids = z.array(id).min(1).max(10_000);
const label = z.string().trim().min(1).max(120);
const by = z.string().trim().min(1).max(120);
const instant = z.iso.datetime();

/** First label of an organisation's address at Blip. */
const contract = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .nullable();

/** Where a new secret comes from: the host reads the clipboard, so that it never enters the window. */
const newCredential = z.strictObject({
  clientId: id,
  kind: z.enum(credentialKinds),
  label,
  contract,
  /** Bot that the key reads; null makes one of the key's name, and for Meta. */
  botId: id.nullable(),
  rotateAfterDays: z.number().int().min(1).max(730).nullable(),
  /** Portfolio whose accounts are listed, where the token does not name one; digits. */
  businessId: z
    .string()
    .regex(/^\d{5,20}$/)
    .nullable(),
});

/** Channels of credentials, sync, history, incidents and alerts; see channels.ts. */
export const syncChannels = {
  'credential:list': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: z.array(credentialViewSchema),
  },
  /**
   * Takes a key or token from the clipboard, tests it against its service, seals it, and empties the clipboard if it
   * still holds it. Refused by the service: nothing is stored. No network: stored untested.
   */
  'credential:paste': { owner: 'host', request: newCredential, response: credentialViewSchema },
  /** As above, in place of an existing one. */
  'credential:replace': {
    owner: 'host',
    request: z.strictObject({ id }),
    response: credentialViewSchema,
  },
  'credential:test': {
    owner: 'worker',
    request: z.strictObject({ id }),
    response: credentialViewSchema,
  },
  'credential:update': {
    owner: 'worker',
    request: z.strictObject({
      id,
      label,
      rotateAfterDays: z.number().int().min(1).max(730).nullable(),
    }),
    response: credentialViewSchema,
  },
  /** Deletes the secret at once; its jobs end, what was read with it stays. */
  'credential:remove': { owner: 'worker', request: z.strictObject({ id }), response: nothing },

  'number:list': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: clientNumbersSchema,
  },
  /** Adds a number by hand; `phone` in any usual form. Fault `bad-phone`, `number-exists`. */
  'number:add': {
    owner: 'worker',
    request: z.strictObject({
      clientId: id,
      phone: z.string().min(5).max(40),
      botId: id.nullable(),
    }),
    response: whatsappNumberSchema,
  },
  'number:link': {
    owner: 'worker',
    request: z.strictObject({ id, botId: id.nullable() }),
    response: whatsappNumberSchema,
  },
  'number:set-removed': {
    owner: 'worker',
    request: z.strictObject({ id, removed: z.boolean() }),
    response: nothing,
  },
  'number:history': {
    owner: 'worker',
    request: z.strictObject({ numberId: id, from: instant, to: instant }),
    response: numberHistorySchema,
  },

  /** What somebody read in WhatsApp Manager, with a picture as proof where there is one. Fault `future-date`. */
  'rating:enter': {
    owner: 'worker',
    request: z.strictObject({
      numberId: id,
      observedAt: instant,
      quality: z.enum(qualityValues),
      status: z.string().max(40).nullable(),
      limit: z.string().max(40).nullable(),
      reason: z.string().max(4000).nullable(),
      proofId: id.nullable(),
    }),
    response: nothing,
  },
  'rating:choose-table': {
    owner: 'host',
    request: z.strictObject({ clientId: id }),
    response: ratingTablePreviewSchema.nullable(),
  },
  /** Takes over the rows without a fault. Fault `preview-gone`. */
  'rating:apply-table': {
    owner: 'worker',
    request: z.strictObject({ previewId: id }),
    response: z.strictObject({ stored: z.number().int(), left: z.number().int() }),
  },
  /** Lets the user choose a picture (PNG, JPEG, WebP; at most 5 MB) and keeps it. Null: cancelled. */
  'proof:choose': {
    owner: 'host',
    request: nothing,
    response: z.strictObject({ proofId: z.string(), fileName: z.string() }).nullable(),
  },
  /** The picture as a `data:` address. */
  'proof:read': {
    owner: 'worker',
    request: z.strictObject({ id }),
    response: z.strictObject({ fileName: z.string(), address: z.string() }),
  },
  'webhook:choose-log': {
    owner: 'host',
    request: z.strictObject({ clientId: id }),
    response: webhookImportSchema.nullable(),
  },
  'client:choose-table': {
    owner: 'host',
    request: nothing,
    response: clientTablePreviewSchema.nullable(),
  },
  'client:apply-table': {
    owner: 'worker',
    request: z.strictObject({ previewId: id }),
    response: z.strictObject({
      clients: z.number().int(),
      bots: z.number().int(),
      credentials: z.number().int(),
      numbers: z.number().int(),
      left: z.number().int(),
    }),
  },
  /** Writes an example of the table where the user chooses. Null: cancelled. */
  'client:save-table-sample': {
    owner: 'host',
    request: nothing,
    response: z.strictObject({ fileName: z.string() }).nullable(),
  },

  'schedule:read': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: scheduleViewSchema,
  },
  'schedule:write': {
    owner: 'worker',
    request: z.strictObject({ clientId: id, schedule: scheduleSchema }),
    response: scheduleViewSchema,
  },
  'sync:overview': { owner: 'worker', request: nothing, response: syncOverviewSchema },
  /** How old what was synced is, and whether the network is there: what every page shows. */
  'sync:ages': { owner: 'worker', request: nothing, response: syncAgesSchema },
  /** Pauses everything until an instant; null resumes. */
  'sync:pause': {
    owner: 'worker',
    request: z.strictObject({ until: instant.nullable() }),
    response: nothing,
  },
  /**
   * Syncs now: all clients, one client, or chosen jobs. `everything` reads drafts and desks as well, also where no
   * publication changed. Resolves at the end; progress comes as `task:progressed`.
   */
  'sync:now': {
    owner: 'worker',
    request: z.strictObject({
      clientId: id.nullable(),
      jobIds: ids.nullable(),
      everything: z.boolean(),
    }),
    response: syncResultSchema,
  },
  /** Stops what runs and what waits of a sync; what is done stays. */
  'sync:cancel': { owner: 'worker', request: nothing, response: nothing },
  /** Tries again what failed last, and only that. */
  'sync:retry-failed': {
    owner: 'worker',
    request: z.strictObject({ clientId: id.nullable() }),
    response: syncResultSchema,
  },
  'sync:read-settings': { owner: 'worker', request: nothing, response: syncSettingsSchema },
  'sync:write-settings': {
    owner: 'worker',
    request: syncSettingsSchema,
    response: syncSettingsSchema,
  },
  /** How a client's bots stand to what is published, by bot's id. */
  'sync:bots': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: z.record(z.string(), botSyncStateSchema),
  },

  'incident:list': {
    owner: 'worker',
    request: z.strictObject({ clientId: id.nullable(), onlyOpen: z.boolean() }),
    response: z.array(incidentRowSchema),
  },
  'incident:read': {
    owner: 'worker',
    request: z.strictObject({ id }),
    response: incidentViewSchema,
  },
  'incident:set-task': {
    owner: 'worker',
    request: z.strictObject({ id, taskId: id, done: z.boolean(), by }),
    response: incidentViewSchema,
  },
  'incident:add-task': {
    owner: 'worker',
    request: z.strictObject({ id, text: z.string().trim().min(1).max(500), by }),
    response: incidentViewSchema,
  },
  'incident:note': {
    owner: 'worker',
    request: z.strictObject({ id, text: z.string().trim().min(1).max(4000), by }),
    response: incidentViewSchema,
  },
  /** The reason as WhatsApp Manager shows it, verbatim. */
  'incident:set-reason': {
    owner: 'worker',
    request: z.strictObject({ id, reason: z.string().trim().min(1).max(4000), by }),
    response: incidentViewSchema,
  },
  'incident:close': {
    owner: 'worker',
    request: z.strictObject({ id, outcome: z.string().trim().max(2000), by }),
    response: incidentViewSchema,
  },
  'incident:reopen': {
    owner: 'worker',
    request: z.strictObject({ id, by }),
    response: incidentViewSchema,
  },

  'alert:list': { owner: 'worker', request: nothing, response: z.array(alertRowSchema) },
  'alert:snooze': {
    owner: 'worker',
    request: z.strictObject({ ids, until: instant }),
    response: nothing,
  },
  /** Dismisses, or takes that back. */
  'alert:set-dismissed': {
    owner: 'worker',
    request: z.strictObject({ ids, dismissed: z.boolean() }),
    response: nothing,
  },
} as const;
