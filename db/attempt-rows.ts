import { syncAttemptSchema, type SyncAttempt } from '#core/model/sync-job.ts';
import type { Connection } from './driver.ts';
import { toInstant, toMilliseconds } from './instant.ts';
import { fitting } from './json-body.ts';

interface AttemptRow {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly requests: number;
  readonly bytes: number;
  readonly skewSeconds: number | null;
}

/** Stores one try of a job. Throws when there is no such job. */
export function addAttempt(connection: Connection, attempt: SyncAttempt): void {
  const { jobId, startedAt, endedAt, outcome, code, requests, bytes, skewSeconds } = attempt;
  const added = connection.run(
    `INSERT INTO sync_attempt
       (job, started_at, position, ended_at, outcome, code, requests, bytes, skew_seconds)
     SELECT sequence, :startedAt,
       (SELECT coalesce(max(position) + 1, 0) FROM sync_attempt
        WHERE job = sync_job.sequence AND started_at = :startedAt),
       :endedAt, :outcome, :code, :requests, :bytes, :skewSeconds
     FROM sync_job WHERE id = :jobId`,
    {
      jobId,
      startedAt: toMilliseconds(startedAt),
      endedAt: toMilliseconds(endedAt),
      outcome,
      code,
      requests,
      bytes,
      skewSeconds,
    },
  );
  if (added === 0) throw new Error('there is no such job');
}

/** Tries of a job, newest first, at most `limit`. Throws AppFault `damaged-data`. */
export function attemptsOf(connection: Connection, jobId: string, limit: number): SyncAttempt[] {
  return connection
    .all<AttemptRow>(
      `SELECT attempt.started_at AS startedAt, attempt.ended_at AS endedAt, attempt.outcome,
         attempt.code, attempt.requests, attempt.bytes, attempt.skew_seconds AS skewSeconds
       FROM sync_job JOIN sync_attempt AS attempt ON attempt.job = sync_job.sequence
       WHERE sync_job.id = :jobId
       ORDER BY attempt.started_at DESC, attempt.position DESC LIMIT :limit`,
      { jobId, limit },
    )
    .map(({ startedAt, endedAt, ...row }) =>
      fitting(syncAttemptSchema, {
        ...row,
        jobId,
        startedAt: toInstant(startedAt),
        endedAt: toInstant(endedAt),
      }),
    );
}
