import type { JobStore } from '#app/ports/sync-stores.ts';
import { scheduleSchema } from '#core/model/schedule.ts';
import { syncJobSchema, type SyncJob } from '#core/model/sync-job.ts';
import { addAttempt, attemptsOf } from './attempt-rows.ts';
import type { Connection } from './driver.ts';
import { toMilliseconds } from './instant.ts';
import { fitting, parseBody, readBody } from './json-body.ts';

const columns = 'sync_job.state, sync_job.boot_id AS bootId, sync_job.body';

interface JobRow {
  readonly state: string;
  readonly bootId: string | null;
  readonly body: string;
}

/** Schedules, standing jobs and their tries in the database. Removing a job hides it: its tries stay. */
export function jobStore(connection: Connection): JobStore {
  return {
    schedule: (clientId) => {
      const row = connection.get<{ body: string }>(
        'SELECT body FROM schedule WHERE client_id = :clientId',
        { clientId },
      );
      return row === undefined ? null : readBody(scheduleSchema, row.body);
    },
    schedules: () =>
      new Map(
        connection
          .all<{ clientId: string; body: string }>(
            'SELECT client_id AS clientId, body FROM schedule',
          )
          .map(({ clientId, body }) => [clientId, readBody(scheduleSchema, body)]),
      ),
    putSchedule: (clientId, schedule) => {
      connection.run(
        `INSERT INTO schedule (client_id, body) VALUES (:clientId, :body)
         ON CONFLICT (client_id) DO UPDATE SET body = excluded.body`,
        { clientId, body: JSON.stringify(schedule) },
      );
    },
    list: (clientId) => list(connection, clientId),
    get: (id) =>
      toJobOrNull(
        connection.get<JobRow>(`SELECT ${columns} FROM sync_job WHERE id = :id AND removed = 0`, {
          id,
        }),
      ),
    getVisible: (id) =>
      toJobOrNull(
        connection.get<JobRow>(
          `SELECT ${columns} FROM sync_job
           JOIN client ON client.id = sync_job.client_id AND client.removed = 0
           LEFT JOIN bot ON bot.id = sync_job.bot_id
           WHERE sync_job.id = :id AND sync_job.removed = 0 AND bot.removed IS NOT 1`,
          { id },
        ),
      ),
    ofSubject: (kind, subjectId) =>
      toJobOrNull(
        connection.get<JobRow>(
          `SELECT ${columns} FROM sync_job
           WHERE kind = :kind AND subject_id = :subjectId AND removed = 0`,
          { kind, subjectId },
        ),
      ),
    put: (job) => put(connection, job),
    remove: (id) => {
      connection.run('UPDATE sync_job SET removed = 1 WHERE id = :id', { id });
    },
    due: (at, limit) => due(connection, at, limit),
    releaseForeign: (bootId) =>
      connection.run(
        `UPDATE sync_job SET state = 'waiting', boot_id = NULL
         WHERE state = 'running' AND boot_id IS NOT :bootId AND removed = 0`,
        { bootId },
      ),
    addAttempt: (attempt) => addAttempt(connection, attempt),
    attempts: (jobId, limit) => attemptsOf(connection, jobId, limit),
  };
}

function list(connection: Connection, clientId: string | null): SyncJob[] {
  const sql =
    clientId === null
      ? `SELECT ${columns} FROM sync_job
         JOIN client ON client.id = sync_job.client_id AND client.removed = 0
         WHERE sync_job.removed = 0 ORDER BY sync_job.sequence`
      : `SELECT ${columns} FROM sync_job
         WHERE client_id = :clientId AND removed = 0 ORDER BY sequence`;
  return connection.all<JobRow>(sql, clientId === null ? {} : { clientId }).map(toJob);
}

/** Nothing is fetched for a client or a bot that is hidden. */
function due(connection: Connection, at: string, limit: number): SyncJob[] {
  return connection
    .all<JobRow>(
      `SELECT ${columns} FROM sync_job
       JOIN client ON client.id = sync_job.client_id AND client.removed = 0
       LEFT JOIN bot ON bot.id = sync_job.bot_id
       WHERE sync_job.removed = 0 AND sync_job.state IN ('waiting', 'backoff')
         AND sync_job.due_at <= :at AND bot.removed IS NOT 1
       ORDER BY sync_job.due_at, sync_job.sequence LIMIT :limit`,
      { at: toMilliseconds(at), limit },
    )
    .map(toJob);
}

/** A removed job stays removed: who puts it is a sync that was under way. */
function put(connection: Connection, job: SyncJob): void {
  const { state, bootId, ...rest } = job;
  connection.run(
    `INSERT INTO sync_job (id, client_id, kind, subject_id, due_at, state, boot_id, body)
     VALUES (:id, :clientId, :kind, :subjectId, :dueAt, :state, :bootId, :body)
     ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, kind = excluded.kind,
       subject_id = excluded.subject_id, due_at = excluded.due_at, state = excluded.state,
       boot_id = excluded.boot_id, body = excluded.body`,
    {
      id: job.id,
      clientId: job.clientId,
      kind: job.kind,
      subjectId: job.subjectId,
      dueAt: job.dueAt === null ? null : toMilliseconds(job.dueAt),
      state,
      bootId,
      body: JSON.stringify(rest),
    },
  );
}

function toJobOrNull(row: JobRow | undefined): SyncJob | null {
  return row === undefined ? null : toJob(row);
}

function toJob({ state, bootId, body }: JobRow): SyncJob {
  return fitting(syncJobSchema, { ...(parseBody(body) as object), state, bootId });
}
