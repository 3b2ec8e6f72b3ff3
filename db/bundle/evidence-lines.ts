import { snapshotSchema } from '#core/model/snapshot.ts';
import { keptPartSchema } from '#core/model/bot-reading.ts';
import type { BundleRecord } from '#core/model/bundle.ts';
import { readDocument } from '../document-store.ts';
import type { Connection } from '../driver.ts';
import { fitting, parseBody } from '../json-body.ts';
import { runStore } from '../run-store.ts';
import { gone, readLines, type LinesByKind } from './kind-lines.ts';
import type { SelectedEvidence } from './select-evidence.ts';

/** Documents, snapshots with the answers they were read from, and runs. */
export function evidenceLines(connection: Connection, selected: SelectedEvidence): LinesByKind {
  const runs = runStore(connection);
  const list = { list: JSON.stringify(selected.snapshots) };
  const parts = connection.all<{ snapshotId: string }>(
    `SELECT snapshot.id AS snapshotId, part, uri, raw_part.sha256, bytes, host
     FROM raw_part JOIN snapshot ON snapshot.sequence = raw_part.snapshot
     WHERE snapshot.id IN (SELECT value FROM json_each(:list))
     ORDER BY raw_part.snapshot, position`,
    list,
  );
  return new Map([
    [
      'document',
      readLines(selected.documents, (contentSha256): BundleRecord => ({
        ...{ kind: 'document', contentSha256, text: readDocument(connection, contentSha256) },
      })),
    ],
    ['snapshot', readLines(selected.snapshots, (id) => snapshotLine(connection, id))],
    [
      'raw-part',
      readLines(parts, ({ snapshotId, ...part }): BundleRecord => ({
        ...{ kind: 'raw-part', snapshotId, part: fitting(keptPartSchema, part) },
      })),
    ],
    [
      'run',
      readLines(selected.runs, ({ id }): BundleRecord => {
        const run = runs.get(id);
        const row = connection.get<{ inputKey: string | null }>(
          'SELECT input_key AS inputKey FROM run WHERE id = :id',
          { id },
        );
        if (run === null || row === undefined) throw gone();
        return { kind: 'run', run, inputKey: row.inputKey };
      }),
    ],
  ]);
}

function snapshotLine(connection: Connection, id: string): BundleRecord {
  const row = connection.get<{ redactions: string }>(
    `SELECT id, bot_id AS botId, taken_at AS takenAt, source, file_name AS fileName, shape,
       raw_sha256 AS rawSha256, content_sha256 AS contentSha256, raw_bytes AS rawBytes, redactions
     FROM snapshot WHERE id = :id`,
    { id },
  );
  if (row === undefined) throw gone();
  const snapshot = fitting(snapshotSchema, { ...row, redactions: parseBody(row.redactions) });
  return { kind: 'snapshot', snapshot };
}
