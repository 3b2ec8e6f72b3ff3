import { z } from 'zod';
import { answerSchema } from '#core/model/answer.ts';
import { botSchema } from '#core/model/bot.ts';
import { clientSchema } from '#core/model/client.ts';
import { localeSchema } from '#core/model/locale.ts';
import { isTooLong } from '#core/model/name-length.ts';
import { triageStateSchema } from '#core/model/triage.ts';
import { answerEffectSchema } from './answer-effect.ts';
import type { ChannelName } from './channel-names.ts';
import { desktopChannels } from './desktop-channels.ts';
import { clientChannels } from './client-channels.ts';
import { flowChannels } from './flow-channels.ts';
import { handedChannels } from './handed-channels.ts';
import { guardChannels } from './guard-channels.ts';
import { networkChannels } from './network-channels.ts';
import { overviewChannels } from './overview-channels.ts';
import { placeChannels } from './place-channels.ts';
import { qualityChannels } from './quality-channels.ts';
import { reportChannels } from './report-channels.ts';
import { ruleChannels } from './rule-channels.ts';
import { searchChannels } from './search-channels.ts';
import { startChannels } from './start-channels.ts';
import { workspaceStatusSchema } from './start-views.ts';
import { storageChannels } from './storage-channels.ts';
import { supportChannels } from './support-channels.ts';
import { syncChannels } from './sync-channels.ts';
import { taskChannels } from './task-channels.ts';
import { transferChannels } from './transfer-channels.ts';
import { systemChannels } from './system-channels.ts';
import { vaultChannels } from './vault-channels.ts';
import { tryChannels } from './try-channels.ts';
import { updateChannels } from './update-channels.ts';
import { botRowSchema, clientRowSchema, importResultSchema, runViewSchema } from './views.ts';

/** Who answers a channel: the host (windows, dialogs, keychain, printing) or the worker (use cases). */
export type ChannelOwner = 'host' | 'worker';

interface Channel {
  readonly owner: ChannelOwner;
  readonly request: z.ZodType;
  readonly response: z.ZodType;
}

const nothing = z.null();
const id = z.string().min(1).max(64);
/** Of a client or a bot. */
const name = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !isTooLong(text));
const passphrase = z.string().min(1).max(1024);

/**
 * Every message between window and host, `noun:verb`. The one source of types and of run-time checks:
 * requests are parsed on arrival, responses before they leave.
 */
export const channels = {
  ...startChannels,
  'workspace:create': {
    owner: 'host',
    request: z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('passphrase'), passphrase }),
      z.strictObject({ method: z.literal('keychain') }),
    ]),
    response: workspaceStatusSchema,
  },
  'workspace:unlock': {
    owner: 'host',
    request: z.discriminatedUnion('method', [
      // In strict mode the host asks the keychain for its half by itself.
      z.strictObject({ method: z.literal('passphrase'), passphrase }),
      z.strictObject({ method: z.literal('keychain') }),
      z.strictObject({ method: z.literal('recovery'), code: z.string().min(1).max(200) }),
    ]),
    response: workspaceStatusSchema,
  },
  'workspace:lock': { owner: 'host', request: nothing, response: workspaceStatusSchema },
  'client:list': { owner: 'worker', request: nothing, response: z.array(clientRowSchema) },
  'client:create': { owner: 'worker', request: z.strictObject({ name }), response: clientSchema },
  'client:rename': {
    owner: 'worker',
    request: z.strictObject({ id, name }),
    response: clientSchema,
  },
  /** Hides or brings back a client: the undo of a removal is the same message. */
  'client:set-removed': {
    owner: 'worker',
    request: z.strictObject({ id, removed: z.boolean() }),
    response: nothing,
  },
  /** Makes the sample agency: three invented clients with audited flows. */
  'client:create-sample': { owner: 'worker', request: nothing, response: z.array(clientSchema) },
  'bot:list': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: z.array(botRowSchema),
  },
  'bot:create': {
    owner: 'worker',
    request: z.strictObject({ clientId: id, name }),
    response: botSchema,
  },
  'bot:rename': { owner: 'worker', request: z.strictObject({ id, name }), response: botSchema },
  'bot:set-removed': {
    owner: 'worker',
    request: z.strictObject({ id, removed: z.boolean() }),
    response: nothing,
  },
  /** The newest run of a bot in words; null until a flow was imported. */
  'run:latest': {
    owner: 'worker',
    request: z.strictObject({ botId: id, locale: localeSchema }),
    response: runViewSchema.nullable(),
  },
  /** Audits the bot's newest snapshot again. */
  'run:repeat': {
    owner: 'worker',
    request: z.strictObject({ botId: id }),
    response: z.strictObject({ runId: z.string() }),
  },
  /** Answers the question of a finding, or takes the answer back; audits the bot again. */
  'answer:give': {
    owner: 'worker',
    request: z.strictObject({
      botId: id,
      ...answerSchema.omit({ at: true }).shape,
      by: z.string().trim().min(1).max(120),
      value: z.string().max(2000).nullable(),
      note: z.string().max(2000),
      until: z.iso.datetime().nullable(),
    }),
    response: z.strictObject({ runId: z.string(), effect: answerEffectSchema }),
  },
  'answer:list': {
    owner: 'worker',
    request: z.strictObject({ botId: id }),
    response: z.array(answerSchema),
  },
  /** Decides about a finding of the bot's newest run; the decision follows it through renames and moves. */
  'finding:triage': {
    owner: 'worker',
    request: z.strictObject({
      botId: id,
      auditId: z.string().min(1).max(32),
      state: triageStateSchema,
      reason: z.string().max(2000),
      author: z.string().trim().min(1).max(120),
      until: z.iso.datetime().nullable(),
    }),
    response: nothing,
  },
  /** Imports files the user dropped; the preload turns them into paths. `botId` null makes a bot per file. */
  'flow:import': {
    owner: 'worker',
    request: z.strictObject({
      clientId: id,
      botId: id.nullable(),
      paths: z.array(z.string().min(1).max(4096)).min(1).max(1000),
    }),
    response: z.array(importResultSchema),
  },
  /** Lets the user choose files, then imports them. An empty list means the dialog was cancelled. */
  'flow:choose': {
    owner: 'host',
    request: z.strictObject({ clientId: id, botId: id.nullable() }),
    response: z.array(importResultSchema),
  },
  /** Stops what is not yet begun of a running import. */
  'flow:cancel-import': { owner: 'worker', request: nothing, response: nothing },
  ...desktopChannels,
  ...clientChannels,
  ...flowChannels,
  ...networkChannels,
  ...overviewChannels,
  ...placeChannels,
  ...qualityChannels,
  ...reportChannels,
  ...ruleChannels,
  ...searchChannels,
  ...supportChannels,
  ...syncChannels,
  ...taskChannels,
  ...tryChannels,
  ...systemChannels,
  ...vaultChannels,
  ...guardChannels,
  ...storageChannels,
  ...transferChannels,
  ...handedChannels,
  ...updateChannels,
} as const satisfies Record<ChannelName, Channel>;

/** What a channel takes. */
export type Request<C extends ChannelName> = z.input<(typeof channels)[C]['request']>;

/** What a channel answers. */
export type Response<C extends ChannelName> = z.output<(typeof channels)[C]['response']>;
