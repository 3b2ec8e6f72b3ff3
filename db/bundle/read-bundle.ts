import type { BundleRows } from '#app/ports/bundle-store.ts';
import type { Connection } from '../driver.ts';
import { evidenceLines } from './evidence-lines.ts';
import { recordLines } from './record-lines.ts';
import { seenLines } from './seen-lines.ts';
import { selectEvidence } from './select-evidence.ts';

/** See `BundleStore.read`. What is read is settled here, so that nothing that is written meanwhile tears it. */
export function readBundle(connection: Connection, clientId: string, history: boolean): BundleRows {
  return connection.transaction(() => {
    const selected = selectEvidence(connection, clientId, history);
    const kinds = new Map([
      ...recordLines(connection, clientId, history),
      ...evidenceLines(connection, selected),
      ...seenLines(connection, clientId, history),
    ]);
    return {
      count: (kind) => kinds.get(kind)?.count ?? 0,
      of: (kind) => kinds.get(kind)?.read() ?? [],
      runs: selected.runs,
    };
  });
}
