import { z } from 'zod';
import { mergeSubjects } from '#core/model/bundle-limits.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(64);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** Most differences that cross to the window; those beyond follow one choice for all. */
export const mostMergeItems = 500;

/** Schema of how much of a client there is to hand over. */
export const bundleCountsSchema = z.strictObject({
  bots: count,
  numbers: count,
  flows: count,
  runs: count,
  /** Ratings and other sights of numbers, accounts and bots. */
  sights: count,
  /** Answers to questions, decisions about findings, texts in reports, kept conversations. */
  decisions: count,
  incidents: count,
});

/** How much of a client there is. */
export type BundleCounts = z.infer<typeof bundleCountsSchema>;

/** Schema of what a bundle of a client would hold. */
export const bundleSurveySchema = z.strictObject({
  clientName: z.string(),
  present: bundleCountsSchema,
  withHistory: bundleCountsSchema,
  /** Keys and tokens that are stored. */
  secrets: count,
});

/** What a bundle of a client would hold. */
export type BundleSurvey = z.infer<typeof bundleSurveySchema>;

/** Schema of the keys by which colleagues know this installation. */
export const ownKeysSchema = z.strictObject({
  /** age key, `age1…`: a colleague locks bundles with it. */
  recipient: z.string(),
  /** SHA-256 (hex) of the key that signs bundles and packets; null before the first. */
  fingerprint: fingerprint.nullable(),
});

/** The keys by which colleagues know this installation. */
export type OwnKeys = z.infer<typeof ownKeysSchema>;

/** Schema of a bundle that was written. */
export const writtenBundleSchema = z.strictObject({
  fileName: z.string(),
  bytes: count,
  fingerprint,
});

/** A bundle that was written. */
export type WrittenBundle = z.infer<typeof writtenBundleSchema>;

/** Schema of a bundle that was chosen, before it is opened. */
export const bundleLookSchema = z.strictObject({
  bundleId: id,
  fileName: z.string(),
  bytes: count,
  /** `recipient`: this installation's own key opens it, or nothing here does. */
  lock: z.enum(['passphrase', 'recipient']),
});

/** A bundle that was chosen. */
export type BundleLookView = z.infer<typeof bundleLookSchema>;

const shownValue = z.union([z.string().max(300), z.boolean()]).nullable();

/** Schema of a difference between what is here and what a bundle brings. */
export const mergeItemSchema = z.strictObject({
  key: z.string().max(200),
  about: z.enum(mergeSubjects),
  subject: z.array(z.string().max(300)).max(4),
  field: z.string().max(60),
  mine: shownValue,
  theirs: shownValue,
});

/** A difference between what is here and what a bundle brings. */
export type MergeItemView = z.infer<typeof mergeItemSchema>;

/** Schema of what is in an opened bundle, and what storing it would change. Nothing is stored yet. */
export const bundlePreviewSchema = z.strictObject({
  bundleId: id,
  clientId: id,
  clientName: z.string(),
  madeAt: instant,
  appVersion: z.string(),
  hasHistory: z.boolean(),
  signer: z.strictObject({
    fingerprint,
    /** `own`: made here. `known`: something of this key was stored before. `new`: compare it over another way. */
    standing: z.enum(['own', 'known', 'new']),
    /** When something of this key was last stored; null for a new one. */
    since: instant.nullable(),
  }),
  /** `new`: nobody here has this client. `binned`: it lies in the bin and would come back. */
  standing: z.enum(['new', 'known', 'binned']),
  /** Another client that is called the same; null: none is. */
  namesake: z.string().nullable(),
  holds: bundleCountsSchema,
  /** How much of it is not here yet. */
  fresh: bundleCountsSchema,
  /** Keys and tokens in it, and how many of them are not here. */
  secrets: count,
  freshSecrets: count,
  /** Taken without a question, because only the other side went on; the first of them. */
  taken: z.array(mergeItemSchema).max(mostMergeItems),
  takenTotal: count,
  /** A person decides; the first of them. */
  conflicts: z.array(mergeItemSchema).max(mostMergeItems),
  conflictsTotal: count,
  /** Storing it would change nothing. */
  isKnown: z.boolean(),
});

/** What is in an opened bundle. */
export type BundlePreview = z.infer<typeof bundlePreviewSchema>;

/** Schema of what was stored of a bundle. */
export const importedBundleSchema = z.strictObject({
  clientId: id,
  clientName: z.string(),
  /** The client was not here: moving it to the bin takes all of it back. */
  isNew: z.boolean(),
  added: bundleCountsSchema,
  secrets: count,
});

/** What was stored of a bundle. */
export type ImportedBundle = z.infer<typeof importedBundleSchema>;
