import type { Workspace } from '#app/ports/stores.ts';
import type { AccessEntry, AccessRow } from '#core/model/access-log.ts';
import { nextAccessEntry } from '#core/vault/access-chain.ts';

/** Writes a row at the end of the access log and gives it back. */
export function recordAccess(
  { accessLog, transaction }: Pick<Workspace, 'accessLog' | 'transaction'>,
  row: AccessRow,
): AccessEntry {
  return transaction(() => {
    const entry = nextAccessEntry(accessLog.last(), row);
    accessLog.append(entry);
    return entry;
  });
}
