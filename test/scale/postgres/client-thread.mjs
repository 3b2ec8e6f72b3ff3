// The thread that holds the client of PostgreSQL: one question at a time, then wakes who waits for the answer.
import { createHash } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import pg from 'pg';

const { url, word, port } = workerData;
const sessions = new Map();

// Whole numbers and sums come as text by default, because they may be larger than a number holds; ours are not.
for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC])
  pg.types.setTypeParser(type, Number);
pg.types.setTypeParser(pg.types.builtins.BOOL, (word) => (word === 't' ? 1 : 0));

port.on('message', async (ask) => {
  let reply;
  try {
    reply = await answer(ask);
  } catch (error) {
    const { message, code = '' } = error;
    reply = { rows: [], count: 0, fault: { message, code } };
  }
  port.postMessage(reply);
  Atomics.store(word, 0, 1);
  Atomics.notify(word, 0);
});

async function answer({ kind, session, sql, values }) {
  if (kind === 'connect') {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    sessions.set(session, client);
  } else if (kind === 'end') {
    await sessions.get(session).end();
    sessions.delete(session);
  } else {
    const client = sessions.get(session);
    // Named: parsed and planned once a session, as SQLite's statements are.
    const name = createHash('sha256').update(sql).digest('base64').slice(0, 40);
    const result = await client.query(values === null ? sql : { name, text: sql, values });
    if (values !== null) return { rows: result.rows, count: result.rowCount ?? 0, fault: null };
  }
  return { rows: [], count: 0, fault: null };
}
