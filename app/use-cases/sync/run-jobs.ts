import type { SyncJob } from '#core/model/sync-job.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import { tripsCircuit } from '#core/sync/schedule/circuit.ts';
import { clientNames } from '../clients.ts';
import type { JobResult } from './job-result.ts';
import { scheduleOf } from './jobs.ts';
import { runJob, type TryOptions } from './run-job.ts';
import type { PlannedItem, RunningTask } from '../tasks/running-task.ts';
import type { ServiceHealth } from './service-health.ts';
import { subjectName } from './subject-name.ts';
import type { SyncDeps } from './sync-deps.ts';
import { pausedUntil } from './sync-settings.ts';

/** What came of each job that was begun. */
export interface RanJob {
  readonly job: SyncJob;
  readonly name: string;
  readonly result: JobResult;
}

/**
 * Jobs under way at once. Requests keep a pace of their own; this many keep the pace filled, since one bot alone may
 * ask only a few things a second.
 */
const sideBySide = 64;

/** Faults with which the service itself answered: it is there, whatever it says to one key. */
const answers: ReadonlySet<SyncFaultCode> = new Set([
  ...(['bad-credential', 'not-allowed', 'throttled', 'refused'] as const),
  ...(['missing', 'policy', 'wrong-answer', 'too-large'] as const),
]);

/** Jobs as rows of a task. */
export function jobItems(deps: SyncDeps, jobs: readonly SyncJob[]): PlannedItem[] {
  const names = clientNames(deps);
  return jobs.map((job) => {
    const { id, clientId, kind, subjectId } = job;
    const botId = kind === 'bot' ? subjectId : null;
    return { id, name: subjectName(deps, job), note: names.get(clientId) ?? '', clientId, botId };
  });
}

/**
 * Runs jobs side by side in the order they are given. One failure stops nobody, but when a service is down for all, the
 * rest of its jobs stay due; so does everything once schedules are paused. What was not begun when it was stopped is
 * left out. A bug in one job is thrown when the others have ended. Each job is a row of the task.
 */
export async function runJobs(
  deps: SyncDeps,
  jobs: readonly SyncJob[],
  options: TryOptions,
  health: ServiceHealth,
  task: RunningTask,
): Promise<RanJob[]> {
  const ran: RanJob[] = [];
  const bugs: unknown[] = [];
  // A person may sync while everything is paused; a pause that comes later stops that as well.
  const pausedBefore = pausedUntil(deps);
  const isPaused = (): boolean => {
    const until = pausedUntil(deps);
    return until !== null && until !== pausedBefore;
  };
  const queue = jobs[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const job of queue) {
      await deps.giveWay?.();
      if (!(await task.turn()) || options.signal.aborted) return;
      const isHeld = (): boolean =>
        !options.isAsked && (!health.isUp(job.kind) || scheduleOf(deps, job.clientId).isPaused);
      if (isPaused() || isHeld()) {
        task.skip(job.id, 'put-off');
        continue;
      }
      task.start(job.id);
      const name = subjectName(deps, job);
      try {
        const result = await runJob(deps, job, options);
        hear(health, job.kind, result);
        ran.push({ job, name, result });
        tell(task, job.id, result);
      } catch (error) {
        bugs.push(error);
        task.fail(job.id, { kind: 'fault', fault: internal });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(sideBySide, jobs.length) }, work));
  if (bugs.length > 0) throw bugs[0];
  return ran;
}

/** A bug in one job; what it was is written down where the task's end is answered. */
const internal = { code: 'internal', details: { reference: 'sync' } } as const;

/** Where a job stands after its try. One that was left alone says so: another has taken it, or it is no longer due. */
function tell(task: RunningTask, jobId: string, { outcome, fault }: JobResult): void {
  if (outcome === 'cancelled' || (outcome === 'failed' && fault === null))
    task.skip(jobId, task.signal.aborted ? 'stopped' : 'put-off');
  else if (outcome === 'failed' && fault !== null) task.fail(jobId, { kind: 'sync', fault });
  else if (outcome === 'partial')
    task.done(jobId, { problem: { kind: 'reason', reason: 'partial' } });
  else task.done(jobId);
}

/** What a try says of the whole service. */
function hear(health: ServiceHealth, kind: SyncJob['kind'], { fault, traffic }: JobResult): void {
  if (fault === null) health.succeeded(kind);
  else if (fault.code === 'offline' || tripsCircuit(fault.code)) health.failed(kind, fault.code);
  else if (traffic.requests > 0 && answers.has(fault.code)) health.succeeded(kind);
}

/** One job of each client after the other, so that one slow client holds up nobody; a client's own stay in order. */
export function inTurn(jobs: readonly SyncJob[]): SyncJob[] {
  const ordered: SyncJob[] = [];
  const queues = [...groupedBy(jobs, ({ clientId }) => clientId).values()];
  for (let place = 0; ordered.length < jobs.length; place += 1)
    for (const queue of queues) {
      const job = queue[place];
      if (job !== undefined) ordered.push(job);
    }
  return ordered;
}
