import { AppFault } from '#app/contract/errors.ts';
import type { AnswerStore } from '#app/ports/stores.ts';
import { answerSchema } from '#core/model/answer.ts';
import type { Connection } from './driver.ts';

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
        .map(({ body }) => {
          const parsed = answerSchema.safeParse(JSON.parse(body));
          if (!parsed.success) throw new AppFault('damaged-data');
          return parsed.data;
        }),
  };
}
