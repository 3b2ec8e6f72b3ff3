import type { SyncJob } from '#core/model/sync-job.ts';
import type { SyncFault } from '#core/model/sync-fault.ts';
import { tripsCircuit } from '#core/sync/schedule/circuit.ts';
import type { JobResult } from './job-result.ts';
import { runJob, type TryOptions } from './run-job.ts';
import type { ServiceHealth } from './service-health.ts';
import { subjectName } from './subject-name.ts';
import type { SyncDeps } from './sync-deps.ts';

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

/** Faults that are this machine's network's or the whole service's: they count against the service, not one job. */
function isCommon(code: SyncFault['code']): boolean {
  return code === 'offline' || tripsCircuit(code);
}

/**
 * Runs jobs side by side, clients in turn, so that one slow client holds up nobody. One failure stops nobody, but when
 * a service is down for all, the rest of its jobs stay due. What was not begun when it was stopped is left out.
 */
export async function runJobs(
  deps: SyncDeps,
  jobs: readonly SyncJob[],
  options: TryOptions,
  health: ServiceHealth,
): Promise<RanJob[]> {
  const ran: RanJob[] = [];
  const order = inTurn(jobs);
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
      if (options.signal.aborted) return;
      if (!health.isUp(job.kind) && !options.isAsked) continue;
      const name = subjectName(deps, job);
      const result = await runJob(deps, job, options);
      const { fault } = result;
      if (fault === null) health.succeeded(job.kind);
      else if (isCommon(fault.code)) health.failed(job.kind, fault.code);
      ran.push({ job, name, result });
      progress(name, 'running');
    }
  };
  progress('', 'running');
  await Promise.all(Array.from({ length: Math.min(sideBySide, order.length) }, work));
  progress('', options.signal.aborted ? 'cancelled' : 'done');
  return ran;
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
