import type { HistoryStore, Proof } from '#app/ports/sync-stores.ts';
import { keptPartSchema } from '#core/model/bot-reading.ts';
import type { Connection } from './driver.ts';
import { fitting } from './json-body.ts';

type Evidence = Pick<HistoryStore, 'addRawParts' | 'rawParts' | 'addProof' | 'proof'>;

/** Identities of raw answers, and pictures that prove what a person entered, in the database. */
export function evidenceRows(connection: Connection): Evidence {
  return {
    addRawParts: (snapshotId, host, parts) =>
      connection.transaction(() => {
        for (const { part, uri, sha256, bytes } of parts) {
          const added = connection.run(
            `INSERT INTO raw_part (snapshot, position, part, uri, sha256, bytes, host)
             SELECT sequence,
               (SELECT coalesce(max(position) + 1, 0) FROM raw_part
                WHERE snapshot = snapshot.sequence),
               :part, :uri, :sha256, :bytes, :host
             FROM snapshot WHERE id = :snapshotId`,
            { snapshotId, part, uri, sha256, bytes, host },
          );
          if (added === 0) throw new Error('there is no such snapshot');
        }
      }),
    rawParts: (snapshotId) =>
      connection
        .all(
          `SELECT part, uri, raw_part.sha256, bytes, host
           FROM snapshot JOIN raw_part ON raw_part.snapshot = snapshot.sequence
           WHERE snapshot.id = :snapshotId ORDER BY position`,
          { snapshotId },
        )
        .map((row) => fitting(keptPartSchema, row)),
    addProof: (id, { fileName, mediaType, bytes }) => {
      connection.run(
        `INSERT INTO proof (id, file_name, media_type, bytes)
         VALUES (:id, :fileName, :mediaType, :bytes)`,
        { id, fileName, mediaType, bytes },
      );
    },
    proof: (id) => {
      const row = connection.get<Proof>(
        'SELECT file_name AS fileName, media_type AS mediaType, bytes FROM proof WHERE id = :id',
        { id },
      );
      return row === undefined ? null : { ...row, bytes: new Uint8Array(row.bytes) };
    },
  };
}
