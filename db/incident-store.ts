import type { IncidentStore } from '#app/ports/sync-stores.ts';
import { incidentEntrySchema, incidentSchema, type Incident } from '#core/model/incident.ts';
import type { Connection } from './driver.ts';
import { toMilliseconds } from './instant.ts';
import { readBody } from './json-body.ts';

/** Incidents and their logs in the database. */
export function incidentStore(connection: Connection): IncidentStore {
  return {
    list: (clientId, onlyOpen) =>
      connection
        .all<{ body: string }>(
          `SELECT incident.body FROM incident
           ${clientId === null ? 'JOIN client ON client.id = incident.client_id AND client.removed = 0' : ''}
           WHERE ${clientId === null ? 'true' : 'incident.client_id = :clientId'}
             AND ${onlyOpen ? 'incident.closed = 0' : 'true'}
           ORDER BY incident.opened_at DESC, incident.sequence DESC`,
          clientId === null ? {} : { clientId },
        )
        .map(({ body }) => readBody(incidentSchema, body)),
    get: (id) => {
      const row = connection.get<{ body: string }>('SELECT body FROM incident WHERE id = :id', {
        id,
      });
      return row === undefined ? null : readBody(incidentSchema, row.body);
    },
    put: (incident) => put(connection, incident),
    addEntry: (incidentId, entry) => {
      const added = connection.run(
        `INSERT INTO incident_entry (incident, position, body)
         SELECT sequence,
           (SELECT coalesce(max(position) + 1, 0) FROM incident_entry
            WHERE incident = incident.sequence),
           :body
         FROM incident WHERE id = :incidentId`,
        { incidentId, body: JSON.stringify(entry) },
      );
      if (added === 0) throw new Error('there is no such incident');
    },
    log: (incidentId) =>
      connection
        .all<{ body: string }>(
          `SELECT entry.body FROM incident
           JOIN incident_entry AS entry ON entry.incident = incident.sequence
           WHERE incident.id = :incidentId ORDER BY entry.position`,
          { incidentId },
        )
        .map(({ body }) => readBody(incidentEntrySchema, body)),
    filings: (clientId) =>
      connection
        .all<{ id: string; body: string }>(
          `SELECT incident.id, entry.body FROM incident
           JOIN incident_entry AS entry ON entry.incident = incident.sequence
           WHERE entry.body ->> 'kind' IN ('submitted', 'answered')
             AND ${clientId === null ? 'true' : 'incident.client_id = :clientId'}
           ORDER BY entry.incident, entry.position`,
          clientId === null ? {} : { clientId },
        )
        .map(({ id, body }) => ({ incidentId: id, entry: readBody(incidentEntrySchema, body) })),
  };
}

function put(connection: Connection, incident: Incident): void {
  const { id, clientId, numberId, openedAt, closedAt } = incident;
  connection.run(
    `INSERT INTO incident (id, client_id, number_id, opened_at, closed, body)
     VALUES (:id, :clientId, :numberId, :openedAt, :closed, :body)
     ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id,
       number_id = excluded.number_id, opened_at = excluded.opened_at, closed = excluded.closed,
       body = excluded.body`,
    {
      id,
      clientId,
      numberId,
      openedAt: toMilliseconds(openedAt),
      closed: closedAt === null ? 0 : 1,
      body: JSON.stringify(incident),
    },
  );
}
