import { z } from 'zod';
import { appealStandingSchema } from '#core/model/appeal-standing.ts';
import { incidentClockSchema, incidentKinds } from '#core/model/incident.ts';
import { numberObservationSchema, qualityValues } from '#core/model/quality-history.ts';
import { ratingSpanSchema } from '#core/model/rating-strip.ts';
import { templateSchema } from '#core/model/surroundings.ts';
import { caseStates, mostListRows } from './quality-columns.ts';

const text = z.string();
const count = z.number().int();
const rating = z.enum(qualityValues).nullable();

/** Schema of a number in the list of ratings over all clients. */
export const qualityRowSchema = z.strictObject({
  numberId: text,
  clientId: text,
  clientName: text,
  botId: text.nullable(),
  botName: text.nullable(),
  /** E.164. */
  phone: text,
  verifiedName: text.nullable(),
  /** How it can be read: with a token, by an account whose token was taken away, or by hand alone. */
  reading: z.enum(['token', 'no-token', 'by-hand']),
  /** What is known now; null where nothing was ever seen. */
  latest: numberObservationSchema.omit({ reason: true, proofId: true }).nullable(),
  /** Ratings that were known seven and thirty days ago; null where none was. */
  weekAgo: rating,
  monthAgo: rating,
  /** The open incident whose clock ends first, else the newest; null where none is open. */
  incident: z
    .strictObject({
      incidentId: text,
      kind: z.enum(incidentKinds),
      openedAt: text,
      recoveredAt: text.nullable(),
      /** The one that ends first and still counts. */
      clock: incidentClockSchema.nullable(),
      /** How many are open besides. */
      more: count,
    })
    .nullable(),
});

/** A number in the list of ratings over all clients. */
export type QualityRow = z.infer<typeof qualityRowSchema>;

/** Schema of some rows of that list. */
export const qualityPageSchema = z.strictObject({
  /** When this was read (UTC instant, ISO 8601). */
  asOf: text,
  /** How many there are in all. */
  total: count,
  rows: z.array(qualityRowSchema).max(mostListRows),
  /** Accounts that nobody reads, since their token is gone; with the first page only, at most a hundred. */
  unread: z
    .array(z.strictObject({ clientId: text, clientName: text, name: text }))
    .max(100)
    .nullable(),
});

/** Some rows of the list of ratings. */
export type QualityPage = z.infer<typeof qualityPageSchema>;

/** Schema of how a number's rating moved of late. */
export const ratingTrackSchema = z.strictObject({
  numberId: text,
  /** Since when the present rating is seen; null where it never was another in the last 400 days, or is not known. */
  since: text.nullable(),
  /** The rating before it; null as above. */
  before: rating,
  /** The last ninety days, oldest first; what a chart of them would show. */
  strip: z.array(ratingSpanSchema),
});

/** How a number's rating moved of late. */
export type RatingTrack = z.infer<typeof ratingTrackSchema>;

/** Schema of an incident that can be appealed, or was. */
export const caseRowSchema = z.strictObject({
  incidentId: text,
  clientId: text,
  clientName: text,
  /** E.164; null: a whole account. */
  phone: text.nullable(),
  kind: z.enum(incidentKinds),
  /** Value that the incident came to, as the service names it. */
  after: text,
  openedAt: text,
  closedAt: text.nullable(),
  state: z.enum(caseStates),
  appeal: appealStandingSchema,
  /** When a packet was last built; null: none was kept. */
  builtAt: text.nullable(),
  caseNumber: text.nullable(),
  /** The last answer, verbatim, cut to 500 letters; null without one. */
  answer: text.nullable(),
  clock: incidentClockSchema.nullable(),
});

/** An incident that can be appealed, or was. */
export type CaseRow = z.infer<typeof caseRowSchema>;

/** Schema of some of them. */
export const casePageSchema = z.strictObject({
  asOf: text,
  total: count,
  rows: z.array(caseRowSchema).max(mostListRows),
});

/** Some of them. */
export type CasePage = z.infer<typeof casePageSchema>;

/** Schema of the templates of a number's account: those in trouble first. */
export const numberTemplatesSchema = z.strictObject({
  /** When they were last found to be others than before; null where no template says. */
  observedAt: text.nullable(),
  total: count,
  rows: z
    .array(
      templateSchema
        .pick({
          ...{ name: true, language: true, category: true, status: true },
          ...{ rejectedReason: true, quality: true },
        })
        .extend({ isTroubled: z.boolean() }),
    )
    .max(mostListRows),
});

/** The templates of a number's account. */
export type NumberTemplates = z.infer<typeof numberTemplatesSchema>;
