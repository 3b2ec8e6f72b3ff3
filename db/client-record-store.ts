import { AppFault } from '#app/contract/errors.ts';
import type { ClientRecordStore } from '#app/ports/stores.ts';
import { clientRecordSchema } from '#core/model/client-record.ts';
import type { Connection } from './driver.ts';

/** What is known of clients in the database; the newest row counts. */
export function clientRecordStore(connection: Connection): ClientRecordStore {
  return {
    insert: (clientId, record) =>
      connection.run('INSERT INTO client_facts (client_id, body) VALUES (:clientId, :body)', {
        clientId,
        body: JSON.stringify(record),
      }),
    get: (clientId) => {
      const row = connection.get<{ body: string }>(
        'SELECT body FROM client_facts WHERE client_id = :clientId ORDER BY sequence DESC LIMIT 1',
        { clientId },
      );
      if (row === undefined) return null;
      const parsed = clientRecordSchema.safeParse(JSON.parse(row.body));
      if (!parsed.success) throw new AppFault('damaged-data');
      return parsed.data;
    },
  };
}
