import type { RunMark } from '#core/model/bundle.ts';
import type { Connection } from '../driver.ts';
import { bots, botRows } from '../client-rows.ts';
import { namedDocumentsIn } from '../named-documents.ts';

/** Which flows and runs go into a bundle, in the order in which they were stored. */
export interface SelectedEvidence {
  readonly snapshots: readonly string[];
  readonly runs: readonly RunMark[];
  /** Content hashes. */
  readonly documents: readonly string[];
}

/** The newest flow of each bot, those that conversations were kept of, and those of the last report to the client. */
const newestSnapshots = `
  SELECT id FROM snapshot WHERE sequence IN (SELECT max(sequence) FROM snapshot GROUP BY bot_id)
  UNION SELECT body ->> '$.snapshotId' FROM kept_talk WHERE removed = 0
  UNION SELECT snapshot_id FROM run WHERE id IN (${runsOfLastReport()})
  UNION SELECT snapshot_id FROM run
    WHERE sequence IN (SELECT max(sequence) FROM run GROUP BY bot_id)`;

const newestRuns = `
  SELECT id FROM run WHERE sequence IN (SELECT max(sequence) FROM run GROUP BY bot_id)
  UNION ${runsOfLastReport()}`;

/** Chooses a client's flows and runs: all of them, or what the present rests on. */
export function selectEvidence(
  connection: Connection,
  clientId: string,
  history: boolean,
): SelectedEvidence {
  const snapshots = connection
    .all<{ id: string }>(
      `SELECT id FROM snapshot WHERE bot_id IN (${bots})
         ${history ? '' : `AND id IN (${newestSnapshots})`} ORDER BY sequence`,
      { clientId },
    )
    .map(({ id }) => id);
  const runs = connection.all<RunMark>(
    `SELECT id, bot_id AS botId, snapshot_id AS snapshotId, created_at AS createdAt FROM run
     WHERE bot_id IN (${bots}) ${history ? '' : `AND id IN (${newestRuns})`} ORDER BY sequence`,
    { clientId },
  );
  const seen = history
    ? `SELECT content FROM bot_observation WHERE bot IN (${botRows})`
    : `SELECT content FROM newest_of_bot WHERE bot IN (${botRows})
       UNION SELECT content FROM newest_full_of_bot WHERE bot IN (${botRows})`;
  const documents = connection
    .all<{ hash: string }>(
      // Drafts are stored without a snapshot; what was seen of the bot names them.
      `SELECT content_sha256 AS hash FROM document
       WHERE content_sha256 IN (
           SELECT content_sha256 FROM snapshot
           WHERE id IN (SELECT value FROM json_each(:snapshots)))
         OR content_sha256 IN (${namedDocumentsIn(`observed_content.sequence IN (${seen})`)})
       ORDER BY content_sha256`,
      { clientId, snapshots: JSON.stringify(snapshots) },
    )
    .map(({ hash }) => hash);
  return { snapshots, runs, documents };
}

function runsOfLastReport(): string {
  return `SELECT said.value ->> '$.runId' FROM sent_report, json_each(sent_report.body -> '$.runs') AS said
    WHERE sent_report.sequence IN (SELECT max(sequence) FROM sent_report GROUP BY client_id)`;
}
