import type { CredentialStore } from '#app/ports/sync-stores.ts';
import { credentialSchema } from '#core/model/credential.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Credentials without their secrets in the database. */
export function credentialStore(connection: Connection): CredentialStore {
  return {
    list: (clientId) =>
      connection
        .all<{ body: string }>(
          clientId === null
            ? `SELECT credential.body FROM credential
               JOIN client ON client.id = credential.client_id AND client.removed = 0
               ORDER BY credential.sequence`
            : 'SELECT body FROM credential WHERE client_id = :clientId ORDER BY sequence',
          clientId === null ? {} : { clientId },
        )
        .map(({ body }) => readBody(credentialSchema, body)),
    get: (id) => {
      const row = connection.get<{ body: string }>('SELECT body FROM credential WHERE id = :id', {
        id,
      });
      return row === undefined ? null : readBody(credentialSchema, row.body);
    },
    put: (credential) => {
      const { id, clientId, botId } = credential;
      connection.run(
        `INSERT INTO credential (id, client_id, bot_id, body) VALUES (:id, :clientId, :botId, :body)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, bot_id = excluded.bot_id,
           body = excluded.body`,
        { id, clientId, botId, body: JSON.stringify(credential) },
      );
    },
    remove: (id) => {
      connection.run('DELETE FROM credential WHERE id = :id', { id });
    },
  };
}
