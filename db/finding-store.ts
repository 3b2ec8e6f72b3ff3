import type { FindingRow, FindingStore } from '#app/ports/stores.ts';
import { findingSchema, type Finding } from '#core/model/finding.ts';
import type { Connection } from './driver.ts';
import { readBody } from './json-body.ts';

/** Findings in the database, rows of their own so that they can be counted over all bots. */
export function findingStore(connection: Connection): FindingStore {
  return {
    listByRun: (runId) => {
      const run = connection.get<{ sequence: number }>(
        'SELECT sequence FROM run WHERE id = :runId',
        { runId },
      );
      return run === undefined ? [] : findingsOfRun(connection, run.sequence);
    },
    listLatest: () =>
      connection
        .all<{ runId: string; botId: string; body: string }>(
          `SELECT run.id AS runId, run.bot_id AS botId, finding.body
           FROM bot
           JOIN client ON client.id = bot.client_id AND client.removed = 0
           JOIN run ON run.sequence = (SELECT max(sequence) FROM run WHERE bot_id = bot.id)
           JOIN finding ON finding.run_sequence = run.sequence
           WHERE bot.removed = 0
           ORDER BY bot.sequence, finding.position`,
        )
        .map(({ runId, botId, body }): FindingRow => ({
          runId,
          botId,
          finding: readBody(findingSchema, body),
        })),
  };
}

/** Stores the findings of a run in their order. */
export function insertFindings(
  connection: Connection,
  runSequence: number,
  findings: readonly Finding[],
): void {
  for (const [position, finding] of findings.entries()) {
    connection.run(
      `INSERT INTO finding (run_sequence, position, audit_id, outcome, severity, body)
       VALUES (:runSequence, :position, :auditId, :outcome, :severity, :body)`,
      {
        runSequence,
        position,
        auditId: finding.auditId,
        outcome: finding.outcome,
        severity: finding.severity,
        body: JSON.stringify(finding),
      },
    );
  }
}

/** The findings of a run in their order. Throws AppFault `damaged-data`. */
export function findingsOfRun(connection: Connection, runSequence: number): Finding[] {
  return connection
    .all<{ body: string }>(
      'SELECT body FROM finding WHERE run_sequence = :runSequence ORDER BY position',
      { runSequence },
    )
    .map(({ body }) => readBody(findingSchema, body));
}
