/** Version of the stream inside a bundle; a reader refuses a higher one before it looks at anything else. */
export const bundleFormat = 1;

/** Largest bundle that is written or read, in bytes. */
export const largestBundle = 200 * 1024 * 1024;

/** Longest line of the stream, in bytes: the largest flow that is taken in, with every character escaped once. */
export const longestBundleLine = 64 * 1024 * 1024;

/** Most lines of the stream. */
export const mostBundleLines = 2_000_000;

/** Work factor of a passphrase, as a power of two: 256 MiB and about two seconds. A file that asks for more is refused. */
export const passphraseWork = 18;

/** What a bundle's lines hold, in the order in which they stand: whatever a line refers to stands before it. */
export const bundleKinds = [
  'client-record',
  'schedule',
  'brand',
  'bot',
  'credential',
  'account',
  'number',
  'proof',
  'document',
  'snapshot',
  'raw-part',
  'run',
  'answer',
  'triage',
  'talk',
  'note',
  'sent-report',
  'incident',
  'handling',
  'seen-number',
  'seen-account',
  'seen-bot',
  'bot-facts',
  'profile',
  'templates',
  'event',
] as const;

/** What a line holds. */
export type BundleKind = (typeof bundleKinds)[number];

/** What a difference between two sides is about. */
export const mergeSubjects = [
  'client',
  'bot',
  'number',
  'schedule',
  'brand',
  'incident',
  'answer',
  'triage',
  'note',
  'credential',
] as const;

/** What a difference is about. */
export type MergeSubject = (typeof mergeSubjects)[number];

/** Fields of which people are asked whose value counts, by their paths. */
export const mergeFields = [
  'name',
  'bot',
  'status',
  'tags',
  'contacts',
  'notes',
  'fields',
  'facts.name',
  'facts.country',
  'facts.sector',
  'facts.brands',
  'facts.isLargeCompany',
  'facts.hasPremises',
  'facts.hasServiceInChat',
  'facts.quickMessages',
  'settings.switchedOff',
  'settings.severities',
  'settings.phrases',
] as const;

/** Whose value counts. */
export type MergeSide = 'mine' | 'theirs';
