import type { AccessLogStore } from '#app/ports/access-log.ts';
import { accessEntrySchema, type AccessEntry } from '#core/model/access-log.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** The chain of what was done with secrets, exports and deletions, in the database. */
export function accessLogStore(connection: Connection): AccessLogStore {
  const read = (sql: string, values: Record<string, number> = {}): AccessEntry[] =>
    connection
      .all<{ body: string }>(`SELECT body FROM access_log ${sql}`, values)
      .map(({ body }) => readBody(accessEntrySchema, body));
  return {
    last: () => read('ORDER BY sequence DESC LIMIT 1')[0] ?? null,
    append: (entry) => {
      connection.run(
        `INSERT INTO access_log (sequence, previous_hash, hash, body)
         VALUES (:sequence, :previousHash, :hash, :body)`,
        {
          sequence: entry.sequence,
          previousHash: entry.previousHash,
          hash: entry.hash,
          body: JSON.stringify(entry),
        },
      );
    },
    count: () => connection.get<{ n: number }>('SELECT count(*) AS n FROM access_log')?.n ?? 0,
    list: (offset, limit) =>
      read('ORDER BY sequence DESC LIMIT :limit OFFSET :offset', { limit, offset }),
    after: (sequence, limit) =>
      read('WHERE sequence > :sequence ORDER BY sequence LIMIT :limit', { sequence, limit }),
  };
}
