import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { botFactsSchema, botObservationSchema, keptPartSchema } from './bot-reading.ts';
import { botSchema } from './bot.ts';
import { bundleFormat } from './bundle-limits.ts';
import { clientRecordSchema } from './client-record.ts';
import { clientSchema } from './client.ts';
import { credentialSchema } from './credential.ts';
import { handlingEntrySchema } from './handling-log.ts';
import { incidentEntrySchema, incidentSchema } from './incident.ts';
import {
  accountObservationSchema,
  metaEventSchema,
  numberObservationSchema,
} from './quality-history.ts';
import { reportBrandSchema } from './report-brand.ts';
import { reportNoteSchema } from './report-note.ts';
import { storedRunSchema } from './run.ts';
import { scheduleSchema } from './schedule.ts';
import { sentReportSchema } from './sent-report.ts';
import { snapshotSchema } from './snapshot.ts';
import { profileSchema, templateSchema } from './surroundings.ts';
import { keptTalkSchema } from './talk.ts';
import { triageSchema } from './triage.ts';
import { whatsappAccountSchema, whatsappNumberSchema } from './whatsapp-number.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
/** UTC instant or one with an offset: rows are ordered by it. */
const instant = z.iso.datetime({ offset: true });

/**
 * Schema of a bundle's first line: a client that one colleague hands to another. The lines after it follow
 * {@link bundleRecordSchema}, the last one {@link bundleSealSchema}.
 */
export const bundleHeadSchema = z.strictObject({
  kind: z.literal('bundle'),
  format: z.literal(bundleFormat),
  /** UUID of this file. */
  id,
  /** UTC instant, ISO 8601. */
  madeAt: instant,
  appVersion: z.string().max(60),
  client: clientSchema.extend({ id, name: z.string().min(1), createdAt: instant }),
  /** Everything that was ever seen, or only the newest of each. */
  hasHistory: z.boolean(),
  hasSecrets: z.boolean(),
  /** Lines between this and the last. */
  lines: z.number().int().nonnegative(),
  /** Public key of the installation that made it, SPKI in PEM. */
  publicKey: z.string().max(1000),
});

/** A bundle's first line. */
export type BundleHead = z.infer<typeof bundleHeadSchema>;

/** Schema of a bundle's last line. */
export const bundleSealSchema = z.strictObject({
  kind: z.literal('seal'),
  /** SHA-256 (hex) of all lines before this one, with their line feeds. */
  sha256: hex64,
  /** Ed25519 signature of {@link sealedMessage}, base64. */
  signature: z.string().max(200),
});

/** What the installation's key signs of a bundle: the words keep the signature from meaning anything elsewhere. */
export function sealedMessage(sha256: string): string {
  return `transbordo client bundle ${String(bundleFormat)}\n${sha256}\n`;
}

const ofBot = { id, botId: id };

/** Schema of a line between the first and the last. */
export const bundleRecordSchema = z.discriminatedUnion('kind', [
  /** Every version of what is known of the client, oldest first. */
  z.strictObject({ kind: z.literal('client-record'), record: clientRecordSchema }),
  z.strictObject({ kind: z.literal('schedule'), schedule: scheduleSchema }),
  /** The client's own look of reports. */
  z.strictObject({ kind: z.literal('brand'), brand: reportBrandSchema }),
  z.strictObject({
    kind: z.literal('bot'),
    bot: botSchema.extend({ id, name: z.string().min(1), createdAt: instant }),
    isRemoved: z.boolean(),
  }),
  /** Only in a bundle that somebody wanted with secrets. */
  z.strictObject({
    kind: z.literal('credential'),
    credential: credentialSchema.extend({ id, botId: id.nullable() }),
    secret: z.string().min(1).max(100_000),
  }),
  z.strictObject({ kind: z.literal('account'), account: whatsappAccountSchema.extend({ id }) }),
  z.strictObject({
    kind: z.literal('number'),
    number: whatsappNumberSchema.extend({ id, botId: id.nullable() }),
    isRemoved: z.boolean(),
  }),
  /** A picture that proves a value entered by hand. */
  z.strictObject({
    kind: z.literal('proof'),
    id,
    fileName: z.string().max(300),
    mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    base64: z.base64(),
  }),
  /** A blanked flow, once however many snapshots show it. */
  z.strictObject({ kind: z.literal('document'), contentSha256: hex64, text: z.string() }),
  z.strictObject({
    kind: z.literal('snapshot'),
    snapshot: snapshotSchema.extend({
      ...ofBot,
      takenAt: instant,
      rawSha256: hex64,
      contentSha256: hex64,
      rawBytes: z.number().int().nonnegative(),
    }),
  }),
  z.strictObject({ kind: z.literal('raw-part'), snapshotId: id, part: keptPartSchema }),
  z.strictObject({
    kind: z.literal('run'),
    run: storedRunSchema.extend({ ...ofBot, snapshotId: id, createdAt: instant }),
    inputKey: hex64.nullable(),
  }),
  z.strictObject({ kind: z.literal('answer'), ...ofBot, answer: answerSchema }),
  z.strictObject({ kind: z.literal('triage'), ...ofBot, triage: triageSchema }),
  /** A conversation that was kept as evidence. */
  z.strictObject({
    kind: z.literal('talk'),
    talk: keptTalkSchema.extend({ ...ofBot, asOf: instant }),
  }),
  z.strictObject({ kind: z.literal('note'), id, note: reportNoteSchema }),
  z.strictObject({
    kind: z.literal('sent-report'),
    report: sentReportSchema.extend({ id, createdAt: instant }),
  }),
  z.strictObject({
    kind: z.literal('incident'),
    incident: incidentSchema.extend({ id, numberId: id.nullable(), openedAt: instant }),
    log: z.array(incidentEntrySchema),
  }),
  /** A row of the client's handling log. */
  z.strictObject({ kind: z.literal('handling'), entry: handlingEntrySchema }),
  z.strictObject({
    kind: z.literal('seen-number'),
    numberId: id,
    seen: numberObservationSchema.extend({ observedAt: instant, proofId: id.nullable() }),
  }),
  z.strictObject({
    kind: z.literal('seen-account'),
    accountId: id,
    seen: accountObservationSchema.extend({ observedAt: instant }),
  }),
  z.strictObject({
    kind: z.literal('seen-bot'),
    botId: id,
    seen: botObservationSchema.extend({ observedAt: instant }),
  }),
  z.strictObject({
    kind: z.literal('bot-facts'),
    botId: id,
    observedAt: instant,
    facts: botFactsSchema,
  }),
  /** `observedAt`: where it stands among the others of the number. */
  z.strictObject({
    kind: z.literal('profile'),
    numberId: id,
    observedAt: instant,
    profile: profileSchema,
  }),
  z.strictObject({
    kind: z.literal('templates'),
    accountId: id,
    observedAt: instant,
    templates: z.array(templateSchema),
  }),
  z.strictObject({
    kind: z.literal('event'),
    event: metaEventSchema.extend({ hash: hex64, at: instant }),
  }),
]);

/** A line of a bundle. */
export type BundleRecord = z.infer<typeof bundleRecordSchema>;

/** A line of one kind. */
export type BundleLine<K extends BundleRecord['kind']> = Extract<BundleRecord, { kind: K }>;

/** A run without what it found: enough to say where it goes. */
export interface RunMark {
  readonly id: string;
  readonly botId: string;
  readonly snapshotId: string;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
}
