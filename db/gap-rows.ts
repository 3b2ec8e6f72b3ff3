import { gapSchema, type Gap } from '#core/model/quality-history.ts';
import type { Connection } from './driver.ts';
import { toInstant, toMilliseconds } from './instant.ts';
import { fitting } from './json-body.ts';

/** Stores a span in which nothing could be known. One that ends before it begins (the clock was set back) is none. */
export function addGap(connection: Connection, jobId: string, gap: Gap): void {
  const fromAt = toMilliseconds(gap.from);
  const toAt = toMilliseconds(gap.to);
  if (toAt <= fromAt) return;
  connection.run(
    `INSERT INTO gap (job_id, from_at, position, to_at, reason)
     VALUES (:jobId, :fromAt,
       (SELECT coalesce(max(position) + 1, 0) FROM gap
        WHERE job_id = :jobId AND from_at = :fromAt),
       :toAt, :reason)`,
    { jobId, fromAt, toAt, reason: gap.reason },
  );
}

/** Gaps of a job that touch the span from `from` to before `to`, oldest first. Throws AppFault `damaged-data`. */
export function gapsOf(connection: Connection, jobId: string, from: string, to: string): Gap[] {
  return connection
    .all<{ fromAt: number; toAt: number; reason: string }>(
      `SELECT from_at AS fromAt, to_at AS toAt, reason FROM gap
       WHERE job_id = :jobId AND from_at < :to AND to_at > :from ORDER BY from_at, position`,
      { jobId, from: toMilliseconds(from), to: toMilliseconds(to) },
    )
    .map(({ fromAt, toAt, reason }) =>
      fitting(gapSchema, { from: toInstant(fromAt), to: toInstant(toAt), reason }),
    );
}
