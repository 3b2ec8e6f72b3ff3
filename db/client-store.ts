import type { ClientStore } from '#app/ports/stores.ts';
import type { Client } from '#core/model/client.ts';
import { byName } from './by-name.ts';
import type { Connection } from './driver.ts';

const columns = 'id, name, created_at AS createdAt';

/** Clients in the database. */
export function clientStore(connection: Connection): ClientStore {
  return {
    list: () =>
      byName(
        connection.all<Client>(`SELECT ${columns} FROM client WHERE removed = 0 ORDER BY sequence`),
      ),
    get: (id) =>
      connection.get<Client>(`SELECT ${columns} FROM client WHERE id = :id`, { id }) ?? null,
    insert: ({ id, name, createdAt }) => {
      connection.run('INSERT INTO client (id, name, created_at) VALUES (:id, :name, :createdAt)', {
        id,
        name,
        createdAt,
      });
    },
    rename: (id, name) => {
      connection.run('UPDATE client SET name = :name WHERE id = :id', { id, name });
    },
    setRemoved: (id, removed) => {
      connection.run('UPDATE client SET removed = :removed WHERE id = :id', {
        id,
        removed: removed ? 1 : 0,
      });
    },
  };
}
