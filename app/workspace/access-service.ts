import type { z } from 'zod';
import type { accessTableSchema } from '#app/contract/storage-channels.ts';
import type { AccessView } from '#app/contract/storage-views.ts';
import { writeTable } from '#app/use-cases/leaving-table.ts';
import type { AccessEntry, AccessRow } from '#core/model/access-log.ts';
import { brokenAccessRow } from '#core/vault/access-chain.ts';
import { cutRow } from './access-mark.ts';
import type { DataDeps } from './data-deps.ts';

/** The words of a table of the access log. */
export type AccessTable = z.infer<typeof accessTableSchema>;

/** The access log, read. Everything throws AppFault `workspace-locked`, `damaged-data`. */
export interface AccessService {
  list(offset: number, limit: number): { total: number; rows: AccessView[] };
  check(): { rows: number; brokenAt: number | null };
  /** Throws AppFault `disk-full`, `read-only`. */
  write(table: AccessTable, path: string): Promise<{ rows: number }>;
}

/** Rows that are read at a time. */
const chunk = 1000;

/** Binds it to what it needs from outside. */
export function accessService({ session, writeFile }: DataDeps): AccessService {
  function* all(): Generator<AccessEntry> {
    for (let last = 0; ;) {
      const entries = session.current().accessLog.after(last, chunk);
      yield* entries;
      const newest = entries.at(-1);
      if (newest === undefined) return;
      last = newest.sequence;
    }
  }

  function nameOf({ clientId }: AccessRow): string | null {
    return clientId === null ? null : (session.current().clients.get(clientId)?.name ?? null);
  }

  return {
    list: (offset, limit) => {
      const { accessLog } = session.current();
      const rows = accessLog.list(offset, limit).map((entry): AccessView => {
        const { sequence, at, action, detail } = entry;
        return { sequence, at, action, clientName: nameOf(entry), detail };
      });
      return { total: accessLog.count(), rows };
    },
    check: () => {
      const { accessLog } = session.current();
      const cutAt = cutRow({ accessLog, secrets: session.secrets() });
      return { rows: accessLog.count(), brokenAt: brokenAccessRow(all()) ?? cutAt };
    },
    write: ({ headings, actions }, path) => {
      const lines = [...all()].map((entry) => [
        String(entry.sequence),
        entry.at,
        actions[entry.action],
        nameOf(entry) ?? '',
        detailText(entry.detail),
      ]);
      return writeTable({ writeFile }, path, [headings, ...lines]);
    },
  };
}

/** `format=pdf, rows=3`: ids and counts, in no language. */
function detailText(detail: AccessRow['detail']): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ');
}
