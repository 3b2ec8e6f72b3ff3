import type { QualityValue } from '#core/model/quality-history.ts';
import type { Run } from '#core/model/run.ts';
import type { Snapshot } from '#core/model/snapshot.ts';

/** A bot's flow that became another one. */
export interface NewVersion {
  readonly botId: string;
  readonly source: Snapshot['source'];
  /** When it was taken. */
  readonly at: string;
}

/** What the newest report to a client stood on. */
export interface LastReport {
  readonly createdAt: string;
  readonly runIds: readonly string[];
}

/** What was before an instant (UTC, ISO 8601), of all visible clients in one pass each. */
export interface ChangeStore {
  /** How much there is. */
  totals(): { readonly clients: number; readonly bots: number; readonly numbers: number };
  /** Verdict of the newest run before the instant, by bot's id; bots without one are left out. */
  verdictsBefore(instant: string): Map<string, Run['verdict']>;
  /** Newest flows taken since the instant that are not what the bot's flow before them was. */
  versionsSince(instant: string): NewVersion[];
  /** Rating that was last told before the instant, by number's id; numbers without one are left out. */
  ratingsBefore(instant: string): Map<string, QualityValue | null>;
  /** By client's id. */
  lastReports(): Map<string, LastReport>;
}
