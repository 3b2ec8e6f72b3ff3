import { usualSchedule, type Schedule } from '#core/model/schedule.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { clampDue } from '#core/sync/schedule/catch-up.ts';
import { nextDue } from '#core/sync/schedule/next-due.ts';
import { spreadOf } from '#core/sync/schedule/spread-of.ts';
import { gapReason } from './gap-reason.ts';
import type { SyncDeps } from './sync-deps.ts';

/** A client's schedule; the usual one, in the machine's own zone, until somebody wrote another. */
export function scheduleOf(deps: SyncDeps, clientId: string): Schedule {
  return deps.workspace().jobs.schedule(clientId) ?? { ...usualSchedule, timeZone: deps.timeZone };
}

/** The same for many clients in one go, as they were written when the first is asked for. */
export function allSchedules(deps: SyncDeps): (clientId: string) => Schedule {
  let written: ReadonlyMap<string, Schedule> | null = null;
  const usual = { ...usualSchedule, timeZone: deps.timeZone };
  return (clientId) => {
    written ??= deps.workspace().jobs.schedules();
    return written.get(clientId) ?? usual;
  };
}

/** What a job is about. */
export type Watched = Pick<SyncJob, 'clientId' | 'kind' | 'subjectId' | 'credentialId'>;

/** Begins to look at a bot or an account, at once; one that is looked at goes on with the new credential. */
export function ensureJob(deps: SyncDeps, watched: Watched): SyncJob {
  const { jobs } = deps.workspace();
  const known = jobs.ofSubject(watched.kind, watched.subjectId);
  const now = deps.clock.now();
  if (known !== null) endBlock(deps, known, now);
  const job: SyncJob = {
    ...(known ?? { id: deps.ids.next(), lastOkAt: null, lastFullAt: null }),
    ...watched,
    dueAt: now,
    state: 'waiting',
    bootId: null,
    attempt: 0,
    lastFault: null,
  };
  jobs.put(job);
  return job;
}

/** Notes that a job stood still since its fault: it waited for a person, and now goes on. */
export function endBlock(
  { workspace }: SyncDeps,
  { id, state, lastFault }: SyncJob,
  now: string,
): void {
  if (state !== 'blocked' || lastFault === null) return;
  const { at: from, code } = lastFault;
  workspace().history.addGap(id, { from, to: now, reason: gapReason(code) });
}

/** Ends the jobs that used a credential; a bot that has another good key is looked at with that one. */
export function dropJobs(deps: SyncDeps, credentialId: string): void {
  const { jobs, credentials } = deps.workspace();
  for (const job of jobs.list(null)) {
    if (job.credentialId !== credentialId) continue;
    const other =
      job.kind === 'bot'
        ? credentials
            .list(job.clientId)
            .findLast(
              ({ id, botId, state }) =>
                id !== credentialId && botId === job.subjectId && state !== 'needs-attention',
            )
        : undefined;
    if (other === undefined) jobs.remove(job.id);
    else ensureJob(deps, { ...watchedBy(job), credentialId: other.id });
  }
}

function watchedBy({ clientId, kind, subjectId, credentialId }: SyncJob): Watched {
  return { clientId, kind, subjectId, credentialId };
}

/** When a job comes due next after an instant, by its client's schedule; null: never by itself. */
export function dueAfter(deps: SyncDeps, job: SyncJob, after: string): string | null {
  return nextDue(scheduleOf(deps, job.clientId), after, spreadOf(job.id));
}

/** Gives every waiting job of a client its time by a schedule that has just changed. */
export function reschedule(deps: SyncDeps, clientId: string): void {
  const { jobs } = deps.workspace();
  const now = deps.clock.now();
  for (const job of jobs.list(clientId)) {
    // A retry comes when it was to come, if it was to come at all.
    const hasNoTime = job.state === 'backoff' && job.dueAt === null;
    if (job.state === 'waiting' || hasNoTime) jobs.put({ ...job, dueAt: dueAfter(deps, job, now) });
  }
}

/** No retry waits longer, in milliseconds (SECURITY 5.2). */
const longestRetry = 3_600_000;

/** Brings due times back that lie too far ahead, after the clock was put back (SECURITY 5.4). */
export function clampJobs(deps: SyncDeps, now: string): void {
  const { jobs } = deps.workspace();
  const schedule = allSchedules(deps);
  for (const job of jobs.list(null)) {
    const { dueAt, state } = job;
    if (dueAt === null || state === 'blocked') continue;
    const isRetry = state === 'backoff' && Date.parse(dueAt) - Date.parse(now) <= longestRetry;
    if (isRetry) continue;
    const clamped = clampDue(dueAt, now, schedule(job.clientId), spreadOf(job.id));
    if (clamped !== null && Date.parse(clamped) < Date.parse(dueAt))
      jobs.put({ ...job, dueAt: clamped });
  }
}
