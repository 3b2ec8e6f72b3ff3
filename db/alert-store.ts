import type { AlertStore } from '#app/ports/sync-stores.ts';
import { alertSchema, type Alert } from '#core/model/alert.ts';
import type { Connection } from './driver.ts';
import { toMilliseconds } from './instant.ts';
import { readBody } from './json-body.ts';

/** Alerts in the database. Those of a hidden client are not active: nothing of it is shown. */
export function alertStore(connection: Connection): AlertStore {
  return {
    listActive: () =>
      connection
        .all<{ body: string }>(
          `SELECT alert.body FROM alert
           LEFT JOIN client ON client.id = alert.client_id
           WHERE alert.dismissed = 0 AND client.removed IS NOT 1
           ORDER BY alert.seen_at DESC, alert.sequence DESC`,
        )
        .map(({ body }) => readBody(alertSchema, body)),
    byKey: (key) => one(connection, 'key = :key', { key }),
    get: (id) => one(connection, 'id = :id', { id }),
    put: (alert) => {
      connection.run(
        `INSERT INTO alert (id, key, client_id, seen_at, dismissed, body)
         VALUES (:id, :key, :clientId, :seenAt, :dismissed, :body)
         ON CONFLICT (id) DO UPDATE SET key = excluded.key, client_id = excluded.client_id,
           seen_at = excluded.seen_at, dismissed = excluded.dismissed, body = excluded.body`,
        {
          id: alert.id,
          key: alert.key,
          clientId: alert.clientId,
          seenAt: toMilliseconds(alert.seenAt),
          dismissed: alert.dismissedAt === null ? 0 : 1,
          body: JSON.stringify(alert),
        },
      );
    },
  };
}

function one(
  connection: Connection,
  where: 'key = :key' | 'id = :id',
  values: Readonly<Record<string, string>>,
): Alert | null {
  const row = connection.get<{ body: string }>(`SELECT body FROM alert WHERE ${where}`, values);
  return row === undefined ? null : readBody(alertSchema, row.body);
}
