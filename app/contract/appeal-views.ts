import { z } from 'zod';
import { filingOutcomes, filingPlaces } from '#core/model/incident.ts';
import { localeSchema } from '#core/model/locale.ts';
import { paperSchema } from '#core/model/report-form.ts';
import { bytesSchema } from './report-views.ts';

const id = z.string().min(1).max(64);
const by = z.string().trim().min(1).max(120);
const instant = z.iso.datetime();
/** What people type into lists: names to mask, words to keep. */
const words = z.array(z.string().trim().min(1).max(200)).max(200);

/** Schema of what an appeal packet is asked for with. */
export const appealFormSchema = z.strictObject({
  incidentId: id,
  /** Bot that answered, where the incident befell an account with several; null: the number's own. */
  botId: id.nullable(),
  /** The penalty's own moment, where a person knows it better than the incident. */
  penalisedAt: instant.nullable(),
  /** Snapshots that a person names as those in force then and now, for what Blip does not tell. */
  stated: z.strictObject({ then: id.nullable(), now: id.nullable() }),
  portfolioId: z
    .string()
    .regex(/^\d{5,20}$/)
    .nullable(),
  caseNumber: z.string().trim().min(1).max(120).nullable(),
  locale: localeSchema,
  paper: paperSchema,
  /** Name of the sender; empty leaves it out. */
  agency: z.string().max(120),
  /** Names of people and other texts to mask besides what is found. */
  names: words,
  terms: words,
  /** Texts that were found and are to be shown all the same. */
  keep: words,
});

/** What an appeal packet is asked for with. */
export type AppealForm = z.infer<typeof appealFormSchema>;

/** Schema of what a packet can be made from, before anything is decided. */
export const appealChoicesSchema = z.strictObject({
  clientId: z.string(),
  /** Bots that may have answered; the number's own comes first. */
  bots: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Newest first. */
      snapshots: z.array(
        z.strictObject({
          id: z.string(),
          takenAt: z.string(),
          fileName: z.string().nullable(),
          source: z.string(),
          contentSha256: z.string(),
        }),
      ),
    }),
  ),
  penalisedAt: z.string(),
  portfolioId: z.string().nullable(),
  /** Of the last filing. */
  caseNumber: z.string().nullable(),
  /** Address of the timestamp authority in the settings; null: none, so none can be asked for. */
  timestampAuthority: z.string().nullable(),
});

/** What a packet can be made from. */
export type AppealChoices = z.infer<typeof appealChoicesSchema>;

/** Schema of what was masked: the value is for the window alone, so that a person can keep it. */
export const maskedValueSchema = z.strictObject({
  kind: z.string(),
  value: z.string(),
  /** The words that stand in its place. */
  shownAs: z.string(),
  /** How often, over all parts. */
  count: z.number().int(),
});

const localized = z.strictObject({ 'pt-BR': z.string(), en: z.string(), es: z.string() });

/** Schema of one thing that stands in the way of a packet, so that the window can lead to where it is put right. */
export const obstacleSchema = z.strictObject({
  kind: z.enum(['version-unknown', 'not-repaired', 'fails-now', 'open-questions']),
  text: localized,
  /** Audits that failed, or whose question is open; none where the version itself is not known. */
  audits: z.array(z.strictObject({ auditId: z.string(), text: localized })),
});

/** One thing that stands in the way of a packet. */
export type Obstacle = z.infer<typeof obstacleSchema>;

/** Schema of a packet that waits to be saved, or of the reasons why there is none. */
export const appealResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    appealId: z.string(),
    /** `remedied`: the flow failed then; nothing else is claimed than that it was put right. */
    packet: z.enum(['appeal', 'remedied']),
    pdf: bytesSchema,
    pages: z.number().int(),
    title: z.string(),
    fileName: z.string(),
    /** The version in force at the penalty. */
    version: z.strictObject({
      snapshotId: z.string(),
      basis: z.enum(['publication', 'observation', 'statement']),
      from: z.string().nullable(),
      until: z.string().nullable(),
      fileName: z.string().nullable(),
      contentSha256: z.string(),
    }),
    /** For the support form, in every language. */
    tickets: z.array(
      z.strictObject({
        locale: localeSchema,
        text: z.string(),
        short: z.string(),
        limit: z.number().int(),
        shortLimit: z.number().int(),
      }),
    ),
    /** How it is handed in, step by step in the form's language, and the day these steps were last confirmed. */
    steps: z.array(z.string()),
    stepsConfirmedOn: z.string(),
    claims: z.array(z.strictObject({ text: z.string(), files: z.array(z.string()) })),
    files: z.array(
      z.strictObject({ path: z.string(), bytes: z.number().int(), proves: z.string() }),
    ),
    masked: z.array(maskedValueSchema),
    notShown: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    /** Sentences: what stands in the way, then the audits or questions one by one. */
    reasons: z.array(z.string()),
    /** The same, one by one and in every language. */
    obstacles: z.array(obstacleSchema),
    /** True where a person can say which version was in force. */
    canState: z.boolean(),
  }),
]);

/** A packet that waits to be saved, or the reasons why there is none. */
export type AppealResult = z.infer<typeof appealResultSchema>;

/** Schema of a packet that was written. */
export const savedPacketSchema = z.strictObject({
  fileName: z.string(),
  bytes: z.number().int(),
  /** SHA-256 (hex) of the ZIP and of its manifest. */
  sha256: z.string(),
  manifestSha256: z.string(),
  /** Fingerprint of this installation's key. */
  installKey: z.string(),
  isStamped: z.boolean(),
});

/** A packet that was written. */
export type SavedPacket = z.infer<typeof savedPacketSchema>;

/** Schema of what checking a packet gave, in words. */
export const packetCheckSchema = z.strictObject({
  fileName: z.string(),
  /** True where nothing is wrong. */
  isSound: z.boolean(),
  /** What it says of itself; null where it cannot be read. */
  about: z
    .strictObject({
      kind: z.string(),
      client: z.string(),
      madeAt: z.string(),
      asOf: z.string(),
      ruleset: z.string(),
      tool: z.string(),
      installKey: z.string(),
      /** True for a packet signed by this installation's own key. */
      isOwnKey: z.boolean(),
    })
    .nullable(),
  files: z.number().int(),
  /** Sentences, each naming a file; at most a thousand. */
  problems: z.array(z.string()),
  /** `isTrusted`: the authority's certificate leads to one of the settings; else anybody may have made it. */
  timestamp: z
    .strictObject({ at: z.string(), authority: z.string(), isTrusted: z.boolean() })
    .nullable(),
});

/** What checking a packet gave. */
export type PacketCheck = z.infer<typeof packetCheckSchema>;

/** Schema of an appeal that was handed in. */
export const submissionSchema = z.strictObject({
  incidentId: id,
  on: instant,
  by,
  where: z.enum(filingPlaces),
  caseNumber: z.string().trim().min(1).max(120).nullable(),
  text: z.string().max(4000),
});

/** Schema of Meta's answer to an appeal. */
export const appealAnswerSchema = z.strictObject({
  incidentId: id,
  on: instant,
  by,
  outcome: z.enum(filingOutcomes),
  text: z.string().max(4000),
});
