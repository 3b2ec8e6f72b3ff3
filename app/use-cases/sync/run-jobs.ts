import type { SyncJob } from '#core/model/sync-job.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { tripsCircuit } from '#core/sync/schedule/circuit.ts';
import type { JobResult } from './job-result.ts';
import { scheduleOf } from './jobs.ts';
import { runJob, type TryOptions } from './run-job.ts';
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

/**
 * Runs jobs side by side, clients in turn, so that one slow client holds up nobody. One failure stops nobody, but when
 * a service is down for all, the rest of its jobs stay due; so does everything once it is paused. What was not begun
 * when it was stopped is left out. A bug in one job is thrown when the others have ended.
 */
export async function runJobs(
  deps: SyncDeps,
  jobs: readonly SyncJob[],
  options: TryOptions,
  health: ServiceHealth,
): Promise<RanJob[]> {
  const ran: RanJob[] = [];
  const bugs: unknown[] = [];
  const order = inTurn(jobs);
  // A person may sync while everything is paused; a pause that comes later stops that as well.
  const pausedBefore = pausedUntil(deps);
  const isPaused = (): boolean => {
    const until = pausedUntil(deps);
    return until !== null && until !== pausedBefore;
  };
  const progress = (item: string, state: 'running' | 'done' | 'cancelled'): void =>
    deps.emit('task:progressed', {
      task: 'sync',
      done: ran.length,
      total: order.length,
      item,
      state,
    });
  const queue = order[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const job of queue) {
      if (options.signal.aborted || isPaused()) return;
      if (!options.isAsked && (!health.isUp(job.kind) || scheduleOf(deps, job.clientId).isPaused))
        continue;
      const name = subjectName(deps, job);
      try {
        const result = await runJob(deps, job, options);
        hear(health, job.kind, result);
        ran.push({ job, name, result });
        progress(name, 'running');
      } catch (error) {
        bugs.push(error);
      }
    }
  };
  progress('', 'running');
  await Promise.all(Array.from({ length: Math.min(sideBySide, order.length) }, work));
  progress('', options.signal.aborted ? 'cancelled' : 'done');
  if (bugs.length > 0) throw bugs[0];
  return ran;
}

/** What a try says of the whole service. */
function hear(health: ServiceHealth, kind: SyncJob['kind'], { fault, traffic }: JobResult): void {
  if (fault === null) health.succeeded(kind);
  else if (fault.code === 'offline' || tripsCircuit(fault.code)) health.failed(kind, fault.code);
  else if (traffic.requests > 0 && answers.has(fault.code)) health.succeeded(kind);
}

/** One job of each client after the other; a client's own stay in order. */
function inTurn(jobs: readonly SyncJob[]): SyncJob[] {
  const byClient = new Map<string, SyncJob[]>();
  for (const job of jobs) {
    const own = byClient.get(job.clientId) ?? [];
    own.push(job);
    byClient.set(job.clientId, own);
  }
  const ordered: SyncJob[] = [];
  const queues = [...byClient.values()];
  for (let place = 0; ordered.length < jobs.length; place += 1)
    for (const queue of queues) {
      const job = queue[place];
      if (job !== undefined) ordered.push(job);
    }
  return ordered;
}
