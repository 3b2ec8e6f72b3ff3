import type { AnswerStore } from '#app/ports/stores.ts';
import { answerSchema } from '#core/model/answer.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Answers to questions of audits in the database. */
export function answerStore(connection: Connection): AnswerStore {
  return {
    insert: (id, botId, answer) =>
      connection.run(
        `INSERT INTO answer (id, bot_id, audit_id, body) VALUES (:id, :botId, :auditId, :body)`,
        { id, botId, auditId: answer.auditId, body: JSON.stringify(answer) },
      ),
    listByBot: (botId) =>
      connection
        .all<{ body: string }>('SELECT body FROM answer WHERE bot_id = :botId ORDER BY sequence', {
          botId,
        })
        .map(({ body }) => readBody(answerSchema, body)),
    isAnyGiven: () =>
      connection.get(
        `SELECT 1 FROM answer
         JOIN bot ON bot.id = answer.bot_id AND bot.removed = 0
         JOIN client ON client.id = bot.client_id AND client.removed = 0
         LIMIT 1`,
      ) !== undefined,
  };
}
