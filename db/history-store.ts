import type { HistoryStore } from '#app/ports/sync-stores.ts';
import { accountHistory } from './account-history.ts';
import { botHistory } from './bot-history.ts';
import type { Connection } from './driver.ts';
import { evidenceRows } from './evidence-rows.ts';
import { addGap, gapsOf } from './gap-rows.ts';
import { numberHistory } from './number-history.ts';

/** Everything that was ever seen, in the database. Instants come back in milliseconds, as UTC. */
export function historyStore(connection: Connection): HistoryStore {
  return {
    ...numberHistory(connection),
    ...accountHistory(connection),
    ...botHistory(connection),
    ...evidenceRows(connection),
    addGap: (jobId, gap) => addGap(connection, jobId, gap),
    gaps: (jobId, from, to) => gapsOf(connection, jobId, from, to),
  };
}
