import type { Workspace } from '#app/ports/stores.ts';
import type { HandlingEntry, HandlingRow } from '#core/model/handling-log.ts';
import { appendEntry } from '#core/packet/handling-log.ts';

/** What a use case knows of a row: the moment is the clock's. */
export type Handled = Omit<HandlingRow, 'at'>;

/**
 * Writes a row at the end of a client's handling log and gives it back. Call it in the transaction of what it tells of:
 * both are stored, or neither.
 */
export function recordHandling(
  { handlingLog, transaction }: Pick<Workspace, 'handlingLog' | 'transaction'>,
  clientId: string,
  at: string,
  handled: Handled,
): HandlingEntry {
  return transaction(() => {
    const entry = appendEntry(handlingLog.last(clientId), { ...handled, at });
    handlingLog.append(clientId, entry);
    return entry;
  });
}
