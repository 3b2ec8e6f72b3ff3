import { z } from 'zod';
import { openingHoursSchema } from './opening-hours.ts';
import { syncFaultCodes } from './sync-fault.ts';

/** Parts of a bot that a sync reads; each can be missing on its own. */
export const botParts = [
  'publications',
  'published-flow',
  'published-global-actions',
  'published-configuration',
  'working-flow',
  'working-global-actions',
  'working-configuration',
  'application',
  'channels',
  'hours',
  'queues',
  'rules',
  'attendants',
  'intents',
  'entities',
] as const;

/** A part of a bot. */
export type BotPart = (typeof botParts)[number];

/** Schema of a part that could not be read, and why. */
export const partGapSchema = z.strictObject({
  part: z.enum(botParts),
  code: z.enum(syncFaultCodes),
  /** The service's reason code, and its words at most 300 characters long. */
  reasonCode: z.number().nullable(),
  message: z.string(),
});

/** A part that could not be read. */
export type PartGap = z.infer<typeof partGapSchema>;

/** Schema of a raw answer that something was read from: the identity of the evidence. */
export const rawPartSchema = z.strictObject({
  part: z.enum(botParts),
  uri: z.string(),
  /** SHA-256 (hex) of the body as it came, and its length in bytes. */
  sha256: z.string(),
  bytes: z.number().int(),
});

/** A raw answer that something was read from. */
export type RawPart = z.infer<typeof rawPartSchema>;

/** Schema of the same as it is kept. */
export const keptPartSchema = rawPartSchema.extend({
  /** Host that gave it, e.g. `http.msging.net`; null where it was not written down. */
  host: z.string().nullable(),
});

/** A raw answer as it is kept. */
export type KeptPart = z.infer<typeof keptPartSchema>;

/**
 * Schema of what surrounds a bot's flow at Blip. Names of attendants, contacts and conversations are never part of it:
 * people are counted.
 */
export const botFactsSchema = z.strictObject({
  /** `builder`, `router`, or null where the application could not be read. */
  template: z.enum(['builder', 'router']).nullable(),
  /** A router's children. */
  services: z.array(
    z.strictObject({
      shortName: z.string(),
      /** Name under which redirects call it. */
      service: z.string(),
      longName: z.string(),
      isDefault: z.boolean(),
    }),
  ),
  channels: z.array(
    z.strictObject({
      /** e.g. `wa.gw.msging.net`. */
      gateway: z.string(),
      phone: z.string().nullable(),
      phoneNumberId: z.string().nullable(),
      isActive: z.boolean(),
    }),
  ),
  desk: z
    .strictObject({
      /** Every container of opening hours; the main one holds where no other does. */
      hours: z.array(
        z.strictObject({
          title: z.string(),
          isMain: z.boolean(),
          queues: z.array(z.string()),
          /** Null where the zone or a time does not read as documented. */
          hours: openingHoursSchema.nullable(),
        }),
      ),
      queues: z.array(z.strictObject({ name: z.string(), isActive: z.boolean() })),
      rules: z.array(
        z.strictObject({
          title: z.string(),
          queue: z.string(),
          isActive: z.boolean(),
          operator: z.string(),
          conditions: z.array(
            z.strictObject({
              property: z.string(),
              relation: z.string(),
              values: z.array(z.string()),
            }),
          ),
        }),
      ),
      /** Attendants, counted by state; null where the list could not be read. */
      attendants: z
        .strictObject({
          total: z.number().int(),
          online: z.number().int(),
          paused: z.number().int(),
        })
        .nullable(),
    })
    .nullable(),
  intents: z.array(z.string()).nullable(),
  entities: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })).nullable(),
  gaps: z.array(partGapSchema),
});

/** What surrounds a bot's flow at Blip. */
export type BotFacts = z.infer<typeof botFactsSchema>;

/** Schema of one look at a bot: what was there, by content hash. */
export const botObservationSchema = z.strictObject({
  observedAt: z.string(),
  /** `changes`: only the list of publications was read. */
  depth: z.enum(['changes', 'everything']),
  /** Newest entry of the list of publications; null where there is none. */
  publicationIndex: z.number().int().nullable(),
  publishedAt: z.string().nullable(),
  /** Content hashes of the documents; null where that flow was not read or does not exist. */
  publishedSha256: z.string().nullable(),
  workingSha256: z.string().nullable(),
});

/** One look at a bot. */
export type BotObservation = z.infer<typeof botObservationSchema>;
