import { usualSchedule, type Schedule } from '#core/model/schedule.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { nextDue } from '#core/sync/schedule/next-due.ts';
import { spreadOf } from '#core/sync/schedule/spread-of.ts';
import type { SyncDeps } from './sync-deps.ts';

/** A client's schedule; the usual one, in the machine's own zone, until somebody wrote another. */
export function scheduleOf(deps: SyncDeps, clientId: string): Schedule {
  return deps.workspace().jobs.schedule(clientId) ?? { ...usualSchedule, timeZone: deps.timeZone };
}

/** What a job is about. */
export type Watched = Pick<SyncJob, 'clientId' | 'kind' | 'subjectId' | 'credentialId'>;

/** Begins to look at a bot or an account, at once; one that is looked at goes on with the new credential. */
export function ensureJob(deps: SyncDeps, watched: Watched): SyncJob {
  const { jobs } = deps.workspace();
  const known = jobs.ofSubject(watched.kind, watched.subjectId);
  const job: SyncJob = {
    ...(known ?? { id: deps.ids.next(), lastOkAt: null, lastFullAt: null }),
    ...watched,
    dueAt: deps.clock.now(),
    state: 'waiting',
    bootId: null,
    attempt: 0,
    lastFault: null,
  };
  jobs.put(job);
  return job;
}

/** Ends the jobs that used a credential. */
export function dropJobs(deps: SyncDeps, credentialId: string): void {
  const { jobs } = deps.workspace();
  for (const job of jobs.list(null)) if (job.credentialId === credentialId) jobs.remove(job.id);
}

/** When a job comes due next after an instant, by its client's schedule; null: never by itself. */
export function dueAfter(deps: SyncDeps, job: SyncJob, after: string): string | null {
  return nextDue(scheduleOf(deps, job.clientId), after, spreadOf(job.id));
}

/** Gives every waiting job of a client its time by a schedule that has just changed. */
export function reschedule(deps: SyncDeps, clientId: string): void {
  const { jobs } = deps.workspace();
  const now = deps.clock.now();
  for (const job of jobs.list(clientId))
    if (job.state === 'waiting') jobs.put({ ...job, dueAt: dueAfter(deps, job, now) });
}
