import { AppFault } from '#app/contract/errors.ts';
import type { SyncResult } from '#app/contract/sync-views.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { catchUp } from '#core/sync/schedule/catch-up.ts';
import { spreadOf } from '#core/sync/schedule/spread-of.ts';
import { isQuiet } from '#core/sync/schedule/quiet-hours.ts';
import { afterSync } from './after-sync.ts';
import { dueAfter, scheduleOf } from './jobs.ts';
import { runJobs } from './run-jobs.ts';
import { serviceHealth } from './service-health.ts';
import type { SyncDeps } from './sync-deps.ts';
import { pausedUntil } from './sync-settings.ts';

/** Which jobs a person wants to run now. */
export interface SyncRequest {
  readonly clientId: string | null;
  readonly jobIds: readonly string[] | null;
  readonly everything: boolean;
}

/** Runs what is due, and what a person asks for; one sync at a time. */
export interface Scheduler {
  /** Looks for what is due and runs it. Call about every 30 seconds; long timers do not survive sleep. */
  tick(): Promise<void>;
  /** Throws AppFault `sync-running`. */
  syncNow(request: SyncRequest): Promise<SyncResult>;
  /** Tries again what failed last. Throws AppFault `sync-running`. */
  retryFailed(clientId: string | null): Promise<SyncResult>;
  /** Stops what runs and what waits; resolves when it has ended. */
  cancel(): Promise<void>;
  running(): { done: number; total: number } | null;
  isOnline(): boolean;
  /** Jobs whose time had passed when the program looked again after a pause of its own. */
  missed(): number;
}

/** Ticks come every 30 seconds; a wall clock that moved on by so much more means sleep. Milliseconds. */
const sleepSign = 150_000;
/** Nothing in the first seconds after sleep: the network comes up later than the clock. */
const wakingTime = 10_000;
/** A job that is late by so much was missed, and is not just next in the queue. */
const missedAfter = 900_000;
/** Most jobs of one tick. */
const most = 10_000;

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<SyncResult>;
  done: number;
  total: number;
}

/** A scheduler over the open workspace. */
export function scheduler(deps: SyncDeps): Scheduler {
  const health = serviceHealth(() => deps.clock.now());
  let running: Running | null = null;
  let lastTick: number | null = null;
  let awakeAt = 0;
  let missed = 0;

  function run(
    jobs: readonly SyncJob[],
    everything: boolean,
    isAsked: boolean,
  ): Promise<SyncResult> {
    if (running !== null) throw new AppFault('sync-running');
    const controller = new AbortController();
    const counted: SyncDeps = {
      ...deps,
      emit: (event, payload) => {
        if (event === 'task:progressed' && running !== null && 'done' in payload)
          Object.assign(running, { done: payload.done, total: payload.total });
        deps.emit(event, payload);
      },
    };
    const work = async (): Promise<SyncResult> => {
      try {
        const options = { signal: controller.signal, everything, isAsked };
        const ran = await runJobs(counted, jobs, options, health);
        return await afterSync(counted, ran, controller.signal);
      } finally {
        running = null;
        deps.emit('data:changed', {
          nouns: ['client', 'bot', 'run', 'credential', 'number', 'job', 'incident', 'alert'],
        });
      }
    };
    // `running` is set before the first step, so that progress has a place to go.
    const ended = Promise.resolve().then(work);
    running = { controller, ended, done: 0, total: jobs.length };
    return ended;
  }

  /** What was due while nobody looked: run once, or left out where its client wants that. */
  function split(due: readonly SyncJob[], now: string): SyncJob[] {
    return due.filter((job) => {
      const isMissed = job.dueAt !== null && Date.parse(now) - Date.parse(job.dueAt) > missedAfter;
      const schedule = scheduleOf(deps, job.clientId);
      if (isQuiet(schedule.quiet, schedule.timeZone, now)) return false;
      if (!isMissed || job.lastOkAt === null) return true;
      missed += 1;
      const verdict = catchUp(schedule, job.lastOkAt, now, schedule.runMissed, spreadOf(job.id));
      if (verdict === 'run') return true;
      deps.workspace().jobs.put({ ...job, dueAt: dueAfter(deps, job, now) });
      return false;
    });
  }

  async function tick(): Promise<void> {
    const now = deps.clock.now();
    const at = Date.parse(now);
    if (lastTick === null) deps.workspace().jobs.releaseForeign(deps.bootId);
    else if (at - lastTick > sleepSign) {
      const from = new Date(lastTick).toISOString();
      deps.workspace().history.addGap('all', { from, to: now, reason: 'asleep' });
      awakeAt = at + wakingTime;
      health.forget();
    }
    lastTick = at;
    if (running !== null || at < awakeAt || pausedUntil(deps) !== null) return;
    missed = 0;
    const due = split(deps.workspace().jobs.due(now, most), now).filter(({ kind }) =>
      health.isUp(kind),
    );
    if (due.length > 0) await run(due, false, false);
    else await afterSync(deps, [], AbortSignal.abort());
  }

  function jobsOf({ clientId, jobIds }: Omit<SyncRequest, 'everything'>): SyncJob[] {
    const wanted = jobIds === null ? null : new Set(jobIds);
    return deps
      .workspace()
      .jobs.list(clientId)
      .filter((job) => job.state !== 'running' && (wanted === null || wanted.has(job.id)));
  }

  return {
    tick,
    syncNow: async ({ everything, ...which }) => run(jobsOf(which), everything, true),
    retryFailed: async (clientId) => {
      const failed = jobsOf({ clientId, jobIds: null }).filter(
        ({ lastFault }) => lastFault !== null,
      );
      return run(failed, false, true);
    },
    cancel: async () => {
      running?.controller.abort();
      await running?.ended.catch(() => undefined);
    },
    running: () => (running === null ? null : { done: running.done, total: running.total }),
    isOnline: () => health.isOnline(),
    missed: () => missed,
  };
}
