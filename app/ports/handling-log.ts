import type { HandlingEntry } from '#core/model/handling-log.ts';

/** What was done with the evidence of clients: a chain of hashes for each, append-only. */
export interface HandlingLogStore {
  /** The last row of a client's chain; null when it has none. */
  last(clientId: string): HandlingEntry | null;
  /** Throws for a row that does not follow the last one. */
  append(clientId: string, entry: HandlingEntry): void;
  /** Rows of these clients that tell of a packet that was built, oldest first of each. */
  built(clientIds: readonly string[]): HandlingEntry[];
  /** The whole chain, oldest first. */
  list(clientId: string): HandlingEntry[];
}
