import type { ClientRecordStore } from '#app/ports/stores.ts';
import { clientRecordSchema, tagSchema } from '#core/model/client-record.ts';
import { clientStatuses } from '#core/model/client-limits.ts';
import type { Connection } from './driver.ts';
import { fitting, parseBody, readBody } from './json-body.ts';

/** The newest row of every visible client. */
const newest = `client_facts.sequence IN (SELECT max(sequence) FROM client_facts GROUP BY client_id)
  AND client_id IN (SELECT id FROM client WHERE removed = 0)`;

const tagsSchema = tagSchema.array();

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
      return row === undefined ? null : readBody(clientRecordSchema, row.body);
    },
    list: () =>
      new Map(
        connection
          .all<{
            clientId: string;
            body: string;
          }>(`SELECT client_id AS clientId, body FROM client_facts WHERE ${newest}`)
          .map(({ clientId, body }) => [clientId, readBody(clientRecordSchema, body)]),
      ),
    labels: () =>
      connection
        .all<{ clientId: string; tags: string | null; status: string | null }>(
          `SELECT client_id AS clientId, body -> '$.tags' AS tags, body ->> '$.status' AS status
           FROM client_facts WHERE ${newest}`,
        )
        .map(({ clientId, tags, status }) => ({
          clientId,
          tags: tags === null ? [] : fitting(tagsSchema, parseBody(tags)),
          status: clientStatuses.find((one) => one === status) ?? 'active',
        })),
  };
}
