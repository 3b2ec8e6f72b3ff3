import type { RunStore } from '#app/ports/stores.ts';
import { storedRunSchema, type StoredRun } from '#core/model/run.ts';
import { packText, unpackText } from './compressed-text.ts';
import type { Connection } from './driver.ts';
import { insertFindings, findingsOfRun } from './finding-store.ts';
import { fitting, parseBody } from './json-body.ts';
import { replaceNewestFindings } from './newest-finding-store.ts';

const columns = `id, sequence, snapshot_id AS snapshotId, bot_id AS botId,
  created_at AS createdAt, body`;

interface RunRow {
  readonly id: string;
  readonly sequence: number;
  readonly snapshotId: string;
  readonly botId: string;
  readonly createdAt: string;
  readonly body: Uint8Array;
}

/** Audit runs in the database. */
export function runStore(connection: Connection): RunStore {
  return {
    insert: (stored, inputKey) =>
      connection.transaction(() => {
        insertFindings(connection, insertRun(connection, stored, inputKey), stored.run.findings);
        replaceNewestFindings(connection, stored);
      }),
    get: (id) =>
      toStoredRun(
        connection,
        connection.get<RunRow>(`SELECT ${columns} FROM run WHERE id = :id`, { id }),
      ),
    latestByBot: (botId) =>
      toStoredRun(
        connection,
        connection.get<RunRow>(
          `SELECT ${columns} FROM run WHERE bot_id = :botId ORDER BY sequence DESC LIMIT 1`,
          { botId },
        ),
      ),
    latestBySnapshot: (snapshotId) =>
      toStoredRun(
        connection,
        connection.get<RunRow>(
          `SELECT ${columns} FROM run WHERE snapshot_id = :snapshotId
           ORDER BY sequence DESC LIMIT 1`,
          { snapshotId },
        ),
      ),
    latestKeys: () =>
      connection.all(
        `SELECT bot.id AS botId, run.id AS runId, run.input_key AS inputKey
         FROM bot
         JOIN client ON client.id = bot.client_id AND client.removed = 0
         JOIN run ON run.sequence = (SELECT max(sequence) FROM run WHERE bot_id = bot.id)
         WHERE bot.removed = 0
         ORDER BY bot.sequence`,
      ),
  };
}

/**
 * Stores a run without its findings and returns its sequence number.
 * @param sequence where it stands among all runs; null: at their end
 */
export function insertRun(
  connection: Connection,
  stored: StoredRun,
  inputKey: string | null,
  sequence: number | null = null,
): number {
  // An empty list keeps the place of the findings, so that the run reads back byte for byte.
  const body = packText(JSON.stringify({ ...stored.run, findings: [] }));
  const row = connection.get<{ sequence: number }>(
    `INSERT INTO run (sequence, id, snapshot_id, bot_id, created_at, ruleset, verdict, body, input_key)
     VALUES (:sequence, :id, :snapshotId, :botId, :createdAt, :ruleset, :verdict, :body, :inputKey)
     RETURNING sequence`,
    {
      sequence,
      id: stored.id,
      snapshotId: stored.snapshotId,
      botId: stored.botId,
      createdAt: stored.createdAt,
      ruleset: stored.run.ruleset,
      verdict: stored.run.verdict,
      body,
      inputKey,
    },
  );
  if (row === undefined) throw new Error('an insert returns its row');
  return row.sequence;
}

function toStoredRun(connection: Connection, row: RunRow | undefined): StoredRun | null {
  if (row === undefined) return null;
  const { id, snapshotId, botId, createdAt } = row;
  const run = parseBody(unpackText(row.body));
  const findings = findingsOfRun(connection, row.sequence);
  const whole = { ...(run as object), findings };
  return fitting(storedRunSchema, { id, snapshotId, botId, createdAt, run: whole });
}
