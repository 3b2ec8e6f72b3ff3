/** Habits of single bots that real ones were seen with or that their documents allow (BLIP_API 8.7). */
export interface Oddities {
  /** JSON documents come as a JSON text. */
  resourceAsText: boolean;
  /** Collections do not say how many there are. */
  totalMissing: boolean;
  /** Collections start from the first item whatever was skipped. */
  ignoresSkip: boolean;
  /** Failures carry words only. */
  reasonWithoutCode: boolean;
  /** So many reads of buckets after a change still see what was there before it. */
  staleReads: number;
  /** Publications are dated in milliseconds since 1970 instead of ISO text. */
  numericPublishedAt: boolean;
  /** Desk lists fail with 67, as with a router's key; a router has it whatever is said here. */
  deskNotFound: boolean;
  /** Paths below which every read fails with 66, e.g. `/attendants`. */
  forbidden: readonly string[];
  /** The reply's `to` carries an instance. */
  instanceInReply: boolean;
  /** Milliseconds before the answer. */
  slowMs: number;
  /** The connection ends without an answer. */
  dropsConnection: boolean;
  /** Every command ends so: 504 empty, 502 with a page of HTML. */
  httpFault: 502 | 504 | null;
}

/** A bot as documented. */
export const noOddities: Oddities = {
  resourceAsText: false,
  totalMissing: false,
  ignoresSkip: false,
  reasonWithoutCode: false,
  staleReads: 0,
  numericPublishedAt: false,
  deskNotFound: false,
  forbidden: [],
  instanceInReply: false,
  slowMs: 0,
  dropsConnection: false,
  httpFault: null,
};
