import type { AccessEntry } from '#core/model/access-log.ts';

/** The chain of what was done with secrets, exports and deletions; append-only. */
export interface AccessLogStore {
  /** The last row; null before the first. */
  last(): AccessEntry | null;
  /** Takes no row that does not follow the last one. */
  append(entry: AccessEntry): void;
  count(): number;
  /** Newest first. Throws AppFault `damaged-data`. */
  list(offset: number, limit: number): AccessEntry[];
  /** Oldest first, all that come after a row (0: from the first one on), at most `limit`. Throws AppFault `damaged-data`. */
  after(sequence: number, limit: number): AccessEntry[];
}
