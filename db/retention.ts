import type { RetiredDetail, RetiredStep } from '#app/ports/storage-store.ts';
import { withDeletionPermit } from './deletion-permit.ts';
import { deleteUnusedDocuments } from './document-store.ts';
import type { Connection } from './driver.ts';
import { toInstant } from './instant.ts';
import { namedDocuments } from './named-documents.ts';

/** Old runs and snapshots, oldest first, apart from what something else rests on. */
interface Retirable {
  readonly runs: readonly number[];
  readonly snapshots: readonly number[];
  readonly keptRuns: number;
  readonly keptSnapshots: number;
}

/** What would go of everything from before an instant; see `StorageStore.previewRetention`. */
export function previewRetention(connection: Connection, before: string): RetiredDetail {
  const { runs, snapshots, keptRuns, keptSnapshots } = retirable(connection, before);
  const inRuns = { runs: JSON.stringify(runs) };
  const inSnapshots = { snapshots: JSON.stringify(snapshots) };
  const of = (sql: string, values: Record<string, string>) =>
    connection.get<{ n: number; bytes: number | null }>(sql, values);
  const bodies = of(
    `SELECT count(*) AS n, sum(length(body)) AS bytes FROM run
     WHERE sequence IN (SELECT value FROM json_each(:runs))`,
    inRuns,
  );
  const findings = of(
    `SELECT count(*) AS n, sum(length(body)) AS bytes FROM finding
     WHERE run_sequence IN (SELECT value FROM json_each(:runs))`,
    inRuns,
  );
  const documents = of(
    `SELECT count(*) AS n, sum(length(body)) AS bytes FROM document
     WHERE content_sha256 IN (
       SELECT content_sha256 FROM snapshot WHERE sequence IN (SELECT value FROM json_each(:snapshots))
       EXCEPT
       SELECT content_sha256 FROM snapshot
         WHERE sequence NOT IN (SELECT value FROM json_each(:snapshots))
       EXCEPT ${namedDocuments})`,
    inSnapshots,
  );
  return {
    ...{ runs: runs.length, snapshots: snapshots.length, findings: findings?.n ?? 0 },
    bytes: (bodies?.bytes ?? 0) + (findings?.bytes ?? 0) + (documents?.bytes ?? 0),
    ...{ keptRuns, keptSnapshots },
  };
}

/** Takes some of it away; see `StorageStore.retire`. */
export function retire(
  connection: Connection,
  before: string,
  most: number,
  tell: (gone: RetiredStep) => void,
): RetiredStep {
  return connection.transaction(() => {
    const { runs, snapshots } = retirable(connection, before);
    const goingRuns = runs.slice(0, most);
    // A snapshot goes once no run of it is left, which may be a step later.
    const goingSnapshots = runs.length > most ? [] : snapshots.slice(0, most);
    if (goingRuns.length === 0 && goingSnapshots.length === 0) {
      return { runs: 0, snapshots: 0, findings: 0 };
    }
    return withDeletionPermit(connection, { kind: 'retention' }, () => {
      name(connection, goingRuns, goingSnapshots);
      const step = takeAway(connection);
      tell(step);
      connection.script('DELETE FROM retired_run; DELETE FROM retired_snapshot;');
      return step;
    });
  });
}

/** Says which runs and snapshots the permit is for. */
function name(connection: Connection, runs: readonly number[], snapshots: readonly number[]): void {
  connection.run('INSERT INTO retired_run (sequence) SELECT value FROM json_each(:list)', {
    list: JSON.stringify(runs),
  });
  connection.run('INSERT INTO retired_snapshot (sequence) SELECT value FROM json_each(:list)', {
    list: JSON.stringify(snapshots),
  });
}

function takeAway(connection: Connection): RetiredStep {
  const documents = connection
    .all<{ hash: string }>(
      `SELECT DISTINCT content_sha256 AS hash FROM snapshot
       WHERE sequence IN (SELECT sequence FROM retired_snapshot)`,
    )
    .map(({ hash }) => hash);
  const findings = connection.run(
    'DELETE FROM finding WHERE run_sequence IN (SELECT sequence FROM retired_run)',
  );
  const runs = connection.run(
    'DELETE FROM run WHERE sequence IN (SELECT sequence FROM retired_run)',
  );
  connection.run('DELETE FROM raw_part WHERE snapshot IN (SELECT sequence FROM retired_snapshot)');
  const snapshots = connection.run(
    'DELETE FROM snapshot WHERE sequence IN (SELECT sequence FROM retired_snapshot)',
  );
  deleteUnusedDocuments(connection, documents);
  return { runs, snapshots, findings };
}

interface OldRun {
  readonly sequence: number;
  readonly id: string;
  readonly snapshot: number;
  readonly isNewest: number;
}

interface OldSnapshot {
  readonly sequence: number;
  readonly id: string;
  readonly isNewest: number;
}

function retirable(connection: Connection, before: string): Retirable {
  const used = usedIds(connection);
  const standing = snapshotsAtIncidents(connection);
  const oldRuns = connection.all<OldRun>(
    `SELECT run.sequence, run.id, snapshot.sequence AS snapshot,
       run.sequence = (SELECT max(sequence) FROM run AS other WHERE other.bot_id = run.bot_id)
       OR run.sequence IN (SELECT run FROM decided_findings) AS isNewest
     FROM run JOIN snapshot ON snapshot.id = run.snapshot_id
     WHERE run.created_at < :before ORDER BY run.sequence`,
    { before },
  );
  const runs = oldRuns.filter(
    ({ id, isNewest, snapshot }) => isNewest === 0 && !used.has(id) && !standing.has(snapshot),
  );
  const going = new Set(runs.map(({ sequence }) => sequence));
  const rested = new Set(
    connection
      .all<{ run: number; snapshot: number }>(
        `SELECT run.sequence AS run, snapshot.sequence AS snapshot
         FROM run JOIN snapshot ON snapshot.id = run.snapshot_id WHERE snapshot.taken_at < :before`,
        { before },
      )
      .filter(({ run }) => !going.has(run))
      .map(({ snapshot }) => snapshot),
  );
  const oldSnapshots = connection.all<OldSnapshot>(
    `SELECT sequence, id,
       sequence = (SELECT max(sequence) FROM snapshot AS other WHERE other.bot_id = snapshot.bot_id)
       AS isNewest
     FROM snapshot WHERE taken_at < :before ORDER BY sequence`,
    { before },
  );
  const snapshots = oldSnapshots.filter(
    ({ sequence, id, isNewest }) =>
      isNewest === 0 && !used.has(id) && !standing.has(sequence) && !rested.has(sequence),
  );
  return {
    runs: runs.map(({ sequence }) => sequence),
    snapshots: snapshots.map(({ sequence }) => sequence),
    keptRuns: oldRuns.length - runs.length,
    keptSnapshots: oldSnapshots.length - snapshots.length,
  };
}

/** Every short text that reports, incidents, answers, decisions and kept conversations say: the ids are among them. */
function usedIds(connection: Connection): Set<string> {
  const said = ['sent_report', 'report_note', 'incident', 'incident_entry', 'answer', 'triage'];
  const found = new Set<string>();
  for (const table of [...said, 'kept_talk', 'alert', 'setting']) {
    const rows = connection.all<{ atom: string }>(
      `SELECT DISTINCT said.atom FROM ${table}, json_tree(${table}.body) AS said
       WHERE said.type = 'text' AND length(said.atom) <= 64`,
    );
    for (const { atom } of rows) found.add(atom);
  }
  return found;
}

/**
 * Versions that an appeal may still need: of each bot whose client has an incident, the last one before and the first
 * one after it befell; while it is open, all of them.
 */
function snapshotsAtIncidents(connection: Connection): Set<number> {
  const incidents = connection
    .all<{
      clientId: string;
      openedAt: number;
      closed: number;
    }>('SELECT client_id AS clientId, opened_at AS openedAt, closed FROM incident')
    .map(({ clientId, openedAt, closed }) => ({ clientId, at: toInstant(openedAt), closed }));
  const rows = connection.all<{ sequence: number }>(
    `WITH befell AS MATERIALIZED (
       SELECT bot.id AS bot, value ->> '$.at' AS at, value ->> '$.closed' AS closed
       FROM json_each(:incidents) JOIN bot ON bot.client_id = value ->> '$.clientId')
     SELECT sequence FROM snapshot WHERE bot_id IN (SELECT bot FROM befell WHERE closed = 0)
     UNION SELECT max(sequence) FROM befell JOIN snapshot ON bot_id = bot AND taken_at <= at
       WHERE closed = 1 GROUP BY bot, at
     UNION SELECT min(sequence) FROM befell JOIN snapshot ON bot_id = bot AND taken_at > at
       WHERE closed = 1 GROUP BY bot, at`,
    { incidents: JSON.stringify(incidents) },
  );
  return new Set(rows.map(({ sequence }) => sequence));
}
