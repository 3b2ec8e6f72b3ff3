import { createHash } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import type { SnapshotStore } from '#app/ports/stores.ts';
import { snapshotSchema, type Snapshot } from '#core/model/snapshot.ts';
import { packText, unpackText } from './compressed-text.ts';
import type { Connection } from './driver.ts';

const columns = `id, bot_id AS botId, taken_at AS takenAt, source, file_name AS fileName, shape,
  raw_sha256 AS rawSha256, content_sha256 AS contentSha256, raw_bytes AS rawBytes, redactions`;

type SnapshotRow = Omit<Snapshot, 'redactions'> & { redactions: string };

/** Snapshots in the database; their documents are packed and kept once each. */
export function snapshotStore(connection: Connection): SnapshotStore {
  return {
    insert: (snapshot, document) =>
      connection.transaction(() => {
        insertDocument(connection, snapshot.contentSha256, document);
        insertSnapshot(connection, snapshot);
      }),
    get: (id) => {
      const row = connection.get<SnapshotRow>(`SELECT ${columns} FROM snapshot WHERE id = :id`, {
        id,
      });
      return row === undefined ? null : toSnapshot(row);
    },
    listByBot: (botId) =>
      connection
        .all<SnapshotRow>(
          `SELECT ${columns} FROM snapshot WHERE bot_id = :botId ORDER BY sequence DESC`,
          { botId },
        )
        .map(toSnapshot),
    latestOfBots: () =>
      connection.all(
        `SELECT bot.id AS botId, snapshot.id AS snapshotId, snapshot.content_sha256 AS contentSha256
         FROM bot
         JOIN client ON client.id = bot.client_id AND client.removed = 0
         JOIN snapshot ON snapshot.sequence =
           (SELECT max(sequence) FROM snapshot WHERE bot_id = bot.id)
         WHERE bot.removed = 0
         ORDER BY bot.sequence`,
      ),
    document: (id) => readDocument(connection, id),
    keepDocument: (contentSha256, document) => insertDocument(connection, contentSha256, document),
  };
}

function insertDocument(connection: Connection, contentSha256: string, text: string): void {
  const known = connection.get('SELECT 1 FROM document WHERE content_sha256 = :contentSha256', {
    contentSha256,
  });
  // Packing is the dear part, so the question comes first.
  if (known !== undefined) return;
  connection.run(
    `INSERT INTO document (content_sha256, text_sha256, body)
     VALUES (:contentSha256, :textSha256, :body)`,
    { contentSha256, textSha256: sha256(text), body: packText(text) },
  );
}

function insertSnapshot(connection: Connection, snapshot: Snapshot): void {
  connection.run(
    `INSERT INTO snapshot (id, bot_id, taken_at, source, file_name, shape,
       raw_sha256, content_sha256, raw_bytes, redactions)
     VALUES (:id, :botId, :takenAt, :source, :fileName, :shape,
       :rawSha256, :contentSha256, :rawBytes, :redactions)`,
    { ...snapshot, redactions: JSON.stringify(snapshot.redactions) },
  );
}

function readDocument(connection: Connection, snapshotId: string): string {
  const row = connection.get<{ body: Uint8Array; textSha256: string }>(
    `SELECT document.body, document.text_sha256 AS textSha256
     FROM snapshot JOIN document ON document.content_sha256 = snapshot.content_sha256
     WHERE snapshot.id = :snapshotId`,
    { snapshotId },
  );
  if (row === undefined) throw new Error('there is no such snapshot');
  const text = unpackText(row.body);
  if (sha256(text) !== row.textSha256) throw new AppFault('damaged-data');
  return text;
}

function toSnapshot(row: SnapshotRow): Snapshot {
  const redactions: unknown = JSON.parse(row.redactions);
  const parsed = snapshotSchema.safeParse({ ...row, redactions });
  if (!parsed.success) throw new AppFault('damaged-data');
  return parsed.data;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
