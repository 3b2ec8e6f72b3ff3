import { z } from 'zod';
import { openingHoursSchema } from './opening-hours.ts';
import { sectors } from './sectors.ts';

/** Schema of a line of business. */
export const sectorSchema = z.enum(sectors);

const text = z.string().nullable().default(null);
/** UTC instant, ISO 8601. */
const instant = z.iso.datetime({ offset: true }).nullable().default(null);

/** Where a fact about a number comes from. */
export const factSources = ['meta', 'webhook', 'blip', 'typed', 'csv'] as const;

const factSource = z.enum(factSources).default('typed');

/** Schema of what is known of the business a bot speaks for. Null: nobody has said. */
export const clientFactsSchema = z.strictObject({
  name: text,
  /** ISO 3166-1 alpha-2, e.g. `BR`. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  sector: sectorSchema.nullable().default(null),
  /** Names under which it may speak, its own included. */
  brands: z.array(z.string()).default([]),
  /** Employees and turnover above the law's threshold for large companies (Spain, Ley 10/2025). */
  isLargeCompany: z.boolean().nullable().default(null),
  /** It has premises that receive the public. */
  hasPremises: z.boolean().nullable().default(null),
  /** Chat is one of the channels of its customer service in the law's sense (Brazil, SAC). */
  hasServiceInChat: z.boolean().nullable().default(null),
  /** User messages within which a person counts as quick to reach; 2 unless said (ESC-04). */
  quickMessages: z.number().int().min(1).max(20).default(2),
});

/**
 * Schema of a number's business profile, as Meta's Cloud API names its fields; it has none for a telephone. Once the
 * whole profile was looked at (`observedAt`), a field without a value is empty; before that nobody has said.
 */
export const profileSchema = z.strictObject({
  about: text,
  description: text,
  address: text,
  email: text,
  websites: z.array(z.string()).default([]),
  vertical: text,
  observedAt: instant,
  source: factSource,
});

/** Schema of one observation of a number's quality rating. */
export const qualityRatingSchema = z.strictObject({
  /** Meta's `quality_rating`: green is high, yellow medium, red low. */
  value: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']),
  observedAt: z.iso.datetime({ offset: true }),
  source: factSource,
});

/** Schema of a penalty: a fall of the rating, a restriction, a ban of the number. */
export const penaltySchema = z.strictObject({
  kind: z.enum(['low-quality', 'restriction', 'disabled', 'unknown']).default('unknown'),
  /** When Meta imposed it. */
  at: z.iso.datetime({ offset: true }),
  /** When it ends by itself; null when nobody knows or it does not. */
  expiresAt: instant,
  /** The reason that WhatsApp Manager shows, verbatim. */
  reason: text,
  /** Meta's `violation_type`, e.g. `SCAM`; none of them stands for a missing way to a person. */
  violationType: text,
  /** When the ticket or request for review was opened. */
  appealedAt: instant,
  /** When the flow was last published after the penalty. */
  repairedAt: instant,
  /** Audits that failed on the flow that was in force at the penalty; null when no snapshot of it exists. */
  failedInForce: z.array(z.string()).nullable().default(null),
  /** Date on which somebody last saw that the steps to submit still are as described, ISO 8601. */
  stepsConfirmedOn: z.iso.date().nullable().default(null),
});

/** Schema of a message template. */
export const templateSchema = z.strictObject({
  name: z.string(),
  /** Meta's `language`, e.g. `pt_BR`: a name has one template for each. */
  language: text,
  category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  /** Meta's `status`, e.g. `APPROVED`, `PAUSED`, `REJECTED`. */
  status: z.string(),
  /** Meta's `rejected_reason`, e.g. `INCORRECT_CATEGORY`; null where it was not rejected or nobody said. */
  rejectedReason: text,
  quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']).default('UNKNOWN'),
  /** The template's words; null when they were not read. */
  body: text,
  /** The line under them; null when there is none. */
  footer: text,
  /** Texts of its quick-reply buttons: what comes back as the user's message. */
  buttons: z.array(z.string()).default([]),
  observedAt: instant,
  source: factSource,
});

/** Schema of what is known of the WhatsApp number that a bot answers. */
export const numberFactsSchema = z.strictObject({
  /** E.164, e.g. `+551140028922`. */
  phone: text,
  displayName: text,
  /** Meta's `name_status`, e.g. `APPROVED`. */
  nameStatus: text,
  /** Meta's `status` of the number, e.g. `CONNECTED`, `RESTRICTED`, `BANNED`. */
  status: text,
  profile: profileSchema.nullable().default(null),
  qualityRating: qualityRatingSchema.nullable().default(null),
  /** Null: nobody has said whether there is one. */
  isPenalised: z.boolean().nullable().default(null),
  penalty: penaltySchema.nullable().default(null),
  templates: z.array(templateSchema).nullable().default(null),
});

/** Schema of which version of the flow this is. Hashes are content hashes of the documents. */
export const publicationSchema = z.strictObject({
  audited: z.string(),
  published: text,
  working: text,
  publishedAt: instant,
});

/** Schema of what is known of the people who answer. */
export const serviceFactsSchema = z.strictObject({
  hours: openingHoursSchema.nullable().default(null),
  /** Minutes a user waits in the queue on average, as the desk measured it. */
  averageWaitMinutes: z.number().min(0).nullable().default(null),
  observedAt: instant,
});

/**
 * Schema of what is known of a bot besides its flow: the client, the number, the version, the desk. A part that is
 * null is not known at all, and audits about it do not apply.
 */
export const surroundingsSchema = z.strictObject({
  client: clientFactsSchema.nullable().default(null),
  number: numberFactsSchema.nullable().default(null),
  publication: publicationSchema.nullable().default(null),
  service: serviceFactsSchema.nullable().default(null),
});

/** What is known of a bot besides its flow. */
export type Surroundings = z.infer<typeof surroundingsSchema>;

/** Nothing is known besides the flow: a file from an e-mail. */
export const noSurroundings: Surroundings = {
  client: null,
  number: null,
  publication: null,
  service: null,
};
