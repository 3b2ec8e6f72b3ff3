import type { SyncFault } from '#core/model/sync-fault.ts';
import type { SyncAttempt } from '#core/model/sync-job.ts';
import type { Traffic } from './sessions.ts';

/** What one try of a job came to. */
export interface JobResult {
  readonly outcome: SyncAttempt['outcome'];
  /** Null unless it failed. */
  readonly fault: SyncFault | null;
  /** Seconds after which the service wants to be asked again; null where it did not say. */
  readonly retryAfter: number | null;
  /** True when everything was read, not only what tells of changes. */
  readonly isFull: boolean;
  /** Bots whose flow, facts or number changed, so that they want an audit. */
  readonly changedBots: readonly string[];
  readonly traffic: Traffic;
}
