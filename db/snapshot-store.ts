import type { SnapshotStore } from '#app/ports/stores.ts';
import { snapshotSchema, type Snapshot } from '#core/model/snapshot.ts';
import { insertDocument, readDocument } from './document-store.ts';
import type { Connection } from './driver.ts';
import { fitting, parseBody } from './json-body.ts';

const columns = `id, bot_id AS botId, taken_at AS takenAt, source, file_name AS fileName, shape,
  raw_sha256 AS rawSha256, content_sha256 AS contentSha256, raw_bytes AS rawBytes, redactions`;

type SnapshotRow = Omit<Snapshot, 'redactions'> & { redactions: string };

/** Snapshots in the database; their documents are packed and kept once each. */
export function snapshotStore(connection: Connection): SnapshotStore {
  return {
    insert: (snapshot, document) =>
      connection.transaction(() => {
        insertDocument(connection, snapshot.contentSha256, document, snapshot.botId);
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
    document: (id) => documentOf(connection, id),
    keepDocument: (contentSha256, document, near) =>
      insertDocument(connection, contentSha256, document, near),
  };
}

/**
 * Stores the record of a snapshot whose document is stored.
 * @param sequence where it stands among all snapshots; null: at their end
 */
export function insertSnapshot(
  connection: Connection,
  snapshot: Snapshot,
  sequence: number | null = null,
): void {
  connection.run(
    `INSERT INTO snapshot (sequence, id, bot_id, taken_at, source, file_name, shape,
       raw_sha256, content_sha256, raw_bytes, redactions)
     VALUES (:sequence, :id, :botId, :takenAt, :source, :fileName, :shape,
       :rawSha256, :contentSha256, :rawBytes, :redactions)`,
    { ...snapshot, sequence, redactions: JSON.stringify(snapshot.redactions) },
  );
}

function documentOf(connection: Connection, snapshotId: string): string {
  const row = connection.get<{ contentSha256: string }>(
    'SELECT content_sha256 AS contentSha256 FROM snapshot WHERE id = :snapshotId',
    { snapshotId },
  );
  if (row === undefined) throw new Error('there is no such snapshot');
  return readDocument(connection, row.contentSha256);
}

function toSnapshot(row: SnapshotRow): Snapshot {
  return fitting(snapshotSchema, { ...row, redactions: parseBody(row.redactions) });
}
