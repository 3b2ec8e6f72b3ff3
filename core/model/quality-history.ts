import { z } from 'zod';
import { factSources } from './surroundings.ts';

/** Meta's `quality_rating`: high, medium, low, not rated (`NA` is read as the last). */
export const qualityValues = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;

/** A quality rating. */
export type QualityValue = (typeof qualityValues)[number];

const text = z.string().nullable();

/**
 * Schema of what was seen of a number at one moment. Null: this source does not tell. Values that no documentation
 * names are kept as they came.
 */
export const numberObservationSchema = z.strictObject({
  /** UTC instant, ISO 8601. */
  observedAt: z.string(),
  source: z.enum(factSources),
  quality: z.enum(qualityValues).nullable(),
  /** Meta's `status`, e.g. `CONNECTED`, `RESTRICTED`, `BANNED`. */
  status: text,
  /** Meta's `name_status`, e.g. `APPROVED`, `DECLINED`. */
  nameStatus: text,
  /** Messaging limit, e.g. `TIER_2K`; since October 2025 the portfolio's. */
  limit: text,
  /** `AVAILABLE`, `LIMITED` or `BLOCKED`, the worst of `health_status`. */
  canSend: text,
  /** Words of the service about the state, verbatim: reasons, errors with their codes. */
  reason: text,
  /** Picture that proves a value entered by hand; null otherwise. */
  proofId: text,
});

/** What was seen of a number at one moment. */
export type NumberObservation = z.infer<typeof numberObservationSchema>;

/** Why nothing is known of a span of time. */
export const gapReasons = [
  'app-closed',
  'locked',
  'asleep',
  'paused',
  'offline',
  'no-credential',
  'bad-credential',
  'throttled',
  'error',
  'not-scheduled',
] as const;

/** Schema of a span without observations. */
export const gapSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  reason: z.enum(gapReasons),
});

/** A span without observations. It is shown as one, never bridged. */
export type Gap = z.infer<typeof gapSchema>;

/** Schema of one published version of a flow on the axis of a number's history. */
export const versionMarkSchema = z.strictObject({
  snapshotId: z.string(),
  botId: z.string(),
  /** When it was published; when it was first seen where Blip does not say. */
  at: z.string(),
  isPublicationTime: z.boolean(),
});

/** One published version of a flow. */
export type VersionMark = z.infer<typeof versionMarkSchema>;

/** Schema of what was seen of a whole account. */
export const accountObservationSchema = z.strictObject({
  observedAt: z.string(),
  source: z.enum(factSources),
  /** `APPROVED`, `REJECTED` … (`account_review_status`). */
  reviewStatus: text,
  businessVerification: text,
  status: text,
  canSend: text,
  /** The portfolio's messaging limit. */
  limit: text,
  /** Errors of `health_status`, verbatim. */
  errors: z.array(
    z.strictObject({
      entity: z.string(),
      code: z.number().nullable(),
      description: z.string(),
      solution: z.string().nullable(),
    }),
  ),
});

/** What was seen of a whole account. */
export type AccountObservation = z.infer<typeof accountObservationSchema>;

/** Kinds of things that Meta's webhooks report and no poll can read (WHATSAPP 3). */
export const metaEventKinds = [
  'restriction',
  'violation',
  'ban',
  'name-decision',
  'quality-update',
  'capability-update',
  'template-status',
  'template-quality',
  'account-review',
  'account-alert',
  'security',
  'partner',
  'other',
] as const;

/** Schema of one event of an imported webhook log. */
export const metaEventSchema = z.strictObject({
  /** SHA-256 (hex) of entry id, time, field and value: webhooks are delivered more than once and carry no id. */
  hash: z.string(),
  kind: z.enum(metaEventKinds),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  wabaId: z.string(),
  /** E.164 where the event names a number. */
  phone: z.string().nullable(),
  /** Meta's own word for what happened, e.g. `ACCOUNT_RESTRICTION`, `RESTRICTED_BIZ_INITIATED_MESSAGING`. */
  event: z.string(),
  /** When it ends by itself; null when it does not or nobody says. */
  expiresAt: z.string().nullable(),
  /** Reason, verbatim. */
  reason: z.string().nullable(),
  /** The `value` of the webhook as it came, without personal data. */
  detail: z.record(z.string(), z.unknown()),
});

/** One event of an imported webhook log. */
export type MetaEvent = z.infer<typeof metaEventSchema>;
