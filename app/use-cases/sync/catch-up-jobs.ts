import type { SyncJob } from '#core/model/sync-job.ts';
import { catchUp, catchUpOrder } from '#core/sync/schedule/catch-up.ts';
import { nextDue } from '#core/sync/schedule/next-due.ts';
import { spreadOf } from '#core/sync/schedule/spread-of.ts';
import { allSchedules } from './jobs.ts';
import type { SyncDeps } from './sync-deps.ts';

/** A job that is late by so much was missed, and is not just next in the queue. Milliseconds. */
const missedAfter = 900_000;

/**
 * Settles what was missed while the program was closed or the machine slept: run once, the stalest first and spread over
 * the next minute, or left to its next time where its client wants that. A job that was never looked at runs in any
 * case. Returns how many were missed, and the ids of those that run.
 */
export function catchUpJobs(
  deps: SyncDeps,
  due: readonly SyncJob[],
  now: string,
): { readonly missed: number; readonly running: string[] } {
  const { jobs } = deps.workspace();
  const scheduleOf = allSchedules(deps);
  // A client that is paused misses nothing.
  const missed = due.filter(
    ({ dueAt, clientId }) =>
      dueAt !== null &&
      Date.parse(now) - Date.parse(dueAt) > missedAfter &&
      !scheduleOf(clientId).isPaused,
  );
  const wanted = new Map<string, SyncJob>();
  for (const job of missed) {
    const schedule = scheduleOf(job.clientId);
    const isFirst = job.lastOkAt === null;
    const { runMissed } = schedule;
    // A success that lies ahead was noted while the clock was wrong: it says nothing of when.
    const lastOkAt = job.lastOkAt !== null && job.lastOkAt > now ? null : job.lastOkAt;
    if (isFirst || catchUp(schedule, lastOkAt, now, runMissed, spreadOf(job.id)) === 'run')
      wanted.set(job.id, job);
    else jobs.put({ ...job, state: 'waiting', dueAt: nextDue(schedule, now, spreadOf(job.id)) });
  }
  for (const { id, inMs } of catchUpOrder([...wanted.values()])) {
    const dueAt = new Date(Date.parse(now) + inMs).toISOString();
    jobs.put({ ...wanted.get(id)!, dueAt });
  }
  return { missed: missed.length, running: [...wanted.keys()] };
}
