import type { KeptTalkStore } from '#app/ports/kept-talk-store.ts';
import { keptTalkSchema } from '#core/model/talk.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Kept conversations in the database. */
export function keptTalkStore(connection: Connection): KeptTalkStore {
  return {
    insert: (talk) => {
      connection.run('INSERT INTO kept_talk (id, bot_id, body) VALUES (:id, :botId, :body)', {
        id: talk.id,
        botId: talk.botId,
        body: JSON.stringify(talk),
      });
    },
    get: (id) => {
      const row = connection.get<{ body: string }>('SELECT body FROM kept_talk WHERE id = :id', {
        id,
      });
      return row === undefined ? null : readBody(keptTalkSchema, row.body);
    },
    listByBot: (botId) =>
      connection
        .all<{ body: string }>(
          'SELECT body FROM kept_talk WHERE bot_id = :botId AND removed = 0 ORDER BY sequence DESC',
          { botId },
        )
        .map(({ body }) => readBody(keptTalkSchema, body)),
    setRemoved: (id, removed) => {
      connection.run('UPDATE kept_talk SET removed = :removed WHERE id = :id', {
        id,
        removed: removed ? 1 : 0,
      });
    },
  };
}
