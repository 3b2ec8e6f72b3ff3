import type {
  AuditedBot,
  BotSummary,
  FindingLine,
  NewestFindingStore,
} from '#app/ports/newest-findings.ts';
import { blockTitle } from '#core/model/block-title.ts';
import { decidedFindingSchema } from '#core/model/decided-finding.ts';
import { findingSchema, type Finding } from '#core/model/finding.ts';
import { runSchema, type Run } from '#core/model/run.ts';
import { unpackText } from './compressed-text.ts';
import type { Connection } from './driver.ts';
import { fitting, parseBody, readBody } from './json-body.ts';

/** Findings of the newest runs in the database. */
export function newestFindingStore(connection: Connection): NewestFindingStore {
  return {
    bots: () =>
      connection.all<AuditedBot>(
        `SELECT bot.sequence AS key, bot.id AS botId, bot.name AS botName,
           client.id AS clientId, client.name AS clientName,
           run.id AS runId, run.sequence AS run, run.created_at AS createdAt,
           snapshot.taken_at AS takenAt, run.ruleset, run.verdict,
           coalesce((SELECT max(sequence) FROM triage WHERE bot_id = bot.id), 0) AS triage
         FROM bot
         JOIN client ON client.id = bot.client_id AND client.removed = 0
         JOIN run ON run.sequence = (SELECT max(sequence) FROM run WHERE bot_id = bot.id)
         JOIN snapshot ON snapshot.id = run.snapshot_id
         WHERE bot.removed = 0
         ORDER BY bot.sequence`,
      ),
    lines: (bots) =>
      connection.all<FindingLine>(
        `SELECT bot, audit_id AS auditId, outcome, severity, variant, params, subject, block,
           blocks, first_seen AS firstSeen
         FROM newest_finding
         WHERE bot IN (SELECT value FROM json_each(:bots))
         ORDER BY bot, position`,
        { bots: JSON.stringify(bots) },
      ),
    counts: () =>
      connection.all(
        // Not joined with the bots: this reads the index alone, and in its order.
        `SELECT bot, outcome, severity, count(*) AS count FROM newest_finding
         WHERE outcome IN ('fail', 'review', 'error')
         GROUP BY outcome, severity, bot`,
      ),
    auditCounts: () =>
      connection.all(
        `SELECT audit_id AS auditId, outcome, count(*) AS count FROM newest_finding
         WHERE bot IN (
           SELECT bot.sequence FROM bot
           JOIN client ON client.id = bot.client_id AND client.removed = 0
           WHERE bot.removed = 0
         )
         GROUP BY audit_id, outcome`,
      ),
    summaries: (clientId) =>
      connection.all<BotSummary>(
        `SELECT bot.id AS botId, snapshot.id AS snapshotId, run.id AS runId,
           snapshot.file_name AS fileName, snapshot.taken_at AS takenAt, run.ruleset, run.verdict,
           newest.outcome, count(newest.bot) AS count
         FROM bot
         JOIN run ON run.sequence = (SELECT max(sequence) FROM run WHERE bot_id = bot.id)
         JOIN snapshot ON snapshot.id = run.snapshot_id
         LEFT JOIN newest_finding AS newest ON newest.bot = bot.sequence
         WHERE bot.client_id = :clientId AND bot.removed = 0
         GROUP BY bot.sequence, newest.outcome`,
        { clientId },
      ),
    found: (botId) => foundRun(connection, botId),
    decided: ({ key, run, triage }) => {
      const row = connection.get<{ body: string }>(
        'SELECT body FROM decided_findings WHERE bot = :key AND run = :run AND triage = :triage',
        { key, run, triage },
      );
      return row === undefined ? null : readBody(decidedFindingSchema.array(), row.body);
    },
    keepDecided: (botId, decided) => {
      connection.run(
        `INSERT INTO decided_findings (bot, run, triage, body)
         SELECT bot.sequence, newest.run, newest.triage, :body
         FROM bot, (
           SELECT (SELECT max(sequence) FROM run WHERE bot_id = :botId) AS run,
             (SELECT max(sequence) FROM triage WHERE bot_id = :botId) AS triage
         ) AS newest
         WHERE bot.id = :botId AND newest.run IS NOT NULL AND newest.triage IS NOT NULL
         ON CONFLICT (bot) DO UPDATE SET run = excluded.run, triage = excluded.triage,
           body = excluded.body`,
        { botId, body: JSON.stringify(decided) },
      );
    },
    owners: (after) =>
      connection.all(
        `SELECT sequence, body ->> '$.about.botId' AS botId, body ->> '$.about.auditId' AS auditId,
           body ->> '$.text' AS name
         FROM report_note
         WHERE body ->> '$.about.kind' = 'owner' AND sequence > :after
         ORDER BY sequence`,
        { after },
      ),
  };
}

const findingsSchema = findingSchema
  .pick({ auditId: true, outcome: true, severity: true, blocks: true })
  .array();
const places = runSchema.pick({ fingerprints: true, titles: true });

function foundRun(connection: Connection, botId: string): ReturnType<NewestFindingStore['found']> {
  const run = connection.get<{ sequence: number; body: Uint8Array }>(
    'SELECT sequence, body FROM run WHERE bot_id = :botId ORDER BY sequence DESC LIMIT 1',
    { botId },
  );
  if (run === undefined) return null;
  const { fingerprints, titles } = parseBody(unpackText(run.body)) as Record<string, unknown>;
  const rows = connection.all<{ blocks: string }>(
    `SELECT audit_id AS auditId, outcome, severity, body -> '$.blocks' AS blocks FROM finding
     WHERE run_sequence = :sequence AND outcome IN ('fail', 'review') ORDER BY position`,
    { sequence: run.sequence },
  );
  return {
    ...fitting(places, { fingerprints, titles }),
    findings: fitting(
      findingsSchema,
      rows.map((row) => ({ ...row, blocks: parseBody(row.blocks) })),
    ),
  };
}

/** A run whose findings take the place of its bot's earlier ones. */
export interface NewestRun {
  readonly botId: string;
  readonly createdAt: string;
  readonly run: Pick<Run, 'findings' | 'titles'>;
}

/** Puts what a run found in place of what the run before it found. In the transaction that stores the run. */
export function replaceNewestFindings(
  connection: Connection,
  { botId, createdAt, run: { findings, titles } }: NewestRun,
): void {
  const bot = connection.get<{ sequence: number }>('SELECT sequence FROM bot WHERE id = :botId', {
    botId,
  })?.sequence;
  if (bot === undefined) throw new Error('there is no such bot');
  const seen = new Map(
    connection
      .all<{ auditId: string; firstSeen: string }>(
        `SELECT audit_id AS auditId, first_seen AS firstSeen FROM newest_finding
         WHERE bot = :bot AND outcome IN ('fail', 'review')`,
        { bot },
      )
      .map(({ auditId, firstSeen }) => [auditId, firstSeen]),
  );
  connection.run('DELETE FROM newest_finding WHERE bot = :bot', { bot });
  for (const [position, finding] of findings.entries()) {
    const { auditId, outcome, severity, variant, params, subject, blocks } = finding;
    connection.run(
      `INSERT INTO newest_finding (bot, position, audit_id, outcome, severity, variant, params,
         subject, block, blocks, first_seen)
       VALUES (:bot, :position, :auditId, :outcome, :severity, :variant, :params,
         :subject, :block, :blocks, :firstSeen)`,
      {
        ...{ bot, position, auditId, outcome, severity, variant, subject },
        params: JSON.stringify(params),
        block: blocks[0] === undefined ? null : blockTitle(blocks[0], titles),
        blocks: blocks.length,
        firstSeen: (asksFor(finding) ? seen.get(auditId) : undefined) ?? createdAt,
      },
    );
  }
}

function asksFor({ outcome }: Finding): boolean {
  return outcome === 'fail' || outcome === 'review';
}
