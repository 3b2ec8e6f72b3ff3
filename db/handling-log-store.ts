import type { HandlingLogStore } from '#app/ports/handling-log.ts';
import { handlingEntrySchema, type HandlingEntry } from '#core/model/handling-log.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Chains of what was done with evidence, in the database. */
export function handlingLogStore(connection: Connection): HandlingLogStore {
  return {
    last: (clientId) => rows(connection, clientId, 'sequence DESC LIMIT 1')[0] ?? null,
    append: (clientId, entry) => {
      const added = connection.run(
        `INSERT INTO handling_log (client, sequence, previous_hash, hash, body)
         SELECT sequence, :sequence, :previousHash, :hash, :body FROM client WHERE id = :clientId`,
        {
          clientId,
          sequence: entry.sequence,
          previousHash: entry.previousHash,
          hash: entry.hash,
          body: JSON.stringify(entry),
        },
      );
      if (added === 0) throw new Error('there is no such client');
    },
    built: (clientIds) =>
      connection
        .all<{ body: string }>(
          // Looked for as text first: most rows tell of audits, and are not read as JSON.
          `SELECT log.body FROM client JOIN handling_log AS log ON log.client = client.sequence
           WHERE client.id IN (SELECT value FROM json_each(:ids)) AND instr(log.body, '"built"') > 0
             AND log.body ->> '$.action' = 'built'
           ORDER BY log.client, log.sequence`,
          { ids: JSON.stringify(clientIds) },
        )
        .map(({ body }) => readBody(handlingEntrySchema, body)),
    list: (clientId) => rows(connection, clientId, 'sequence'),
  };
}

function rows(
  connection: Connection,
  clientId: string,
  order: 'sequence' | 'sequence DESC LIMIT 1',
): HandlingEntry[] {
  return connection
    .all<{ body: string }>(
      `SELECT body FROM handling_log
       WHERE client = (SELECT sequence FROM client WHERE id = :clientId) ORDER BY ${order}`,
      { clientId },
    )
    .map(({ body }) => readBody(handlingEntrySchema, body));
}
