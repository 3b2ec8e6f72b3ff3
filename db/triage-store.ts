import type { TriageStore } from '#app/ports/stores.ts';
import { triageSchema } from '#core/model/triage.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Decisions about findings in the database. */
export function triageStore(connection: Connection): TriageStore {
  return {
    insert: (id, botId, triage) =>
      connection.run(
        `INSERT INTO triage (id, bot_id, audit_id, state, body)
         VALUES (:id, :botId, :auditId, :state, :body)`,
        {
          id,
          botId,
          auditId: triage.occurrence.auditId,
          state: triage.state,
          body: JSON.stringify(triage),
        },
      ),
    listByBot: (botId) =>
      connection
        .all<{ body: string }>('SELECT body FROM triage WHERE bot_id = :botId ORDER BY sequence', {
          botId,
        })
        .map(({ body }) => readBody(triageSchema, body)),
  };
}
