import type { BotStore } from '#app/ports/stores.ts';
import type { Bot } from '#core/model/bot.ts';
import { byName } from './by-name.ts';
import type { Connection } from './driver.ts';

const columns = 'id, client_id AS clientId, name, created_at AS createdAt';

/** Bots in the database. */
export function botStore(connection: Connection): BotStore {
  return {
    listByClient: (clientId) =>
      byName(
        connection.all<Bot>(
          `SELECT ${columns} FROM bot WHERE client_id = :clientId AND removed = 0 ORDER BY sequence`,
          { clientId },
        ),
      ),
    countByClient: () =>
      new Map(
        connection
          .all<{ clientId: string; bots: number }>(
            `SELECT client_id AS clientId, count(*) AS bots FROM bot WHERE removed = 0
             GROUP BY client_id`,
          )
          .map(({ clientId, bots }) => [clientId, bots]),
      ),
    listAll: () =>
      byName(
        connection.all<Bot>(
          `SELECT bot.id, bot.client_id AS clientId, bot.name, bot.created_at AS createdAt FROM bot
           JOIN client ON client.id = bot.client_id AND client.removed = 0
           WHERE bot.removed = 0 ORDER BY bot.sequence`,
        ),
      ),
    get: (id) => connection.get<Bot>(`SELECT ${columns} FROM bot WHERE id = :id`, { id }) ?? null,
    insert: ({ id, clientId, name, createdAt }) => {
      connection.run(
        'INSERT INTO bot (id, client_id, name, created_at) VALUES (:id, :clientId, :name, :createdAt)',
        { id, clientId, name, createdAt },
      );
    },
    rename: (id, name) => {
      connection.run('UPDATE bot SET name = :name WHERE id = :id', { id, name });
    },
    setRemoved: (id, removed) => {
      connection.run('UPDATE bot SET removed = :removed WHERE id = :id', {
        id,
        removed: removed ? 1 : 0,
      });
    },
  };
}
