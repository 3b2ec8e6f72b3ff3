import { AppFault } from '#app/contract/errors.ts';
import type { SyncResult } from '#app/contract/sync-views.ts';
import type { SyncJob } from '#core/model/sync-job.ts';
import { isQuiet } from '#core/sync/schedule/quiet-hours.ts';
import { afterSync } from './after-sync.ts';
import { catchUpJobs } from './catch-up-jobs.ts';
import { allSchedules, clampJobs, dueAfter } from './jobs.ts';
import { resumeWithRoom } from './disk-room.ts';
import { finishedOf } from '../tasks/reduce-task.ts';
import { inTask, type RunningTask } from '../tasks/running-task.ts';
import { inTurn, jobItems, runJobs, type RanJob } from './run-jobs.ts';
import { serviceHealth } from './service-health.ts';
import type { SyncDeps } from './sync-deps.ts';
import { closePause, pausedUntil } from './sync-settings.ts';

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
  /** Stops what runs and what waits; resolves when it has ended. What it left comes back with its schedule. */
  cancel(): Promise<void>;
  running(): { done: number; total: number } | null;
  isOnline(): boolean;
  /** Jobs whose time passed while the program was closed or asleep; 0 again once others came due. */
  missed(): number;
  /** Seconds by which the services' clocks are ahead of ours, by the last answer that told; null before one did. */
  skewSeconds(): number | null;
}

/** Ticks come every 30 seconds; a wall clock that moved on by so much more means sleep. Milliseconds. */
const sleepSign = 150_000;
/** Nothing in the first seconds after sleep: the network comes up later than the clock. */
const wakingTime = 10_000;
/** Most jobs of one tick. */
const most = 10_000;

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<SyncResult>;
  readonly jobs: readonly SyncJob[];
  readonly task: RunningTask;
}

/** A due time that a person's word put off, and when it is no longer. */
interface PutOff {
  readonly dueAt: string | null;
  readonly until: string | null;
}

function toldTime({ result }: RanJob): boolean {
  return result.traffic.skewSeconds !== null;
}

/** A scheduler over the open workspace. */
export function scheduler(deps: SyncDeps): Scheduler {
  const health = serviceHealth(() => deps.clock.now());
  const putOff = new Map<string, PutOff>();
  let running: Running | null = null;
  let lastTick: number | null = null;
  let awakeAt = 0;
  let isBehind = true;
  /** Missed jobs that have not begun since. */
  let behind = new Set<string>();
  let missed = 0;
  let offlineFrom: string | null = null;
  let skew: number | null = null;

  function run(
    jobs: readonly SyncJob[],
    everything: boolean,
    isAsked: boolean,
  ): Promise<SyncResult> {
    if (running !== null) throw new AppFault('sync-running');
    const controller = new AbortController();
    const order = inTurn(jobs);
    const task = deps.tasks.begin({
      kind: 'sync',
      isAsked,
      items: jobItems(deps, order),
      retry: async (jobIds) => run(jobsOf({ clientId: null, jobIds }), false, true),
    });
    task.signal.addEventListener('abort', () => controller.abort());
    const work = async (): Promise<SyncResult> => {
      try {
        const options = { signal: controller.signal, everything, isAsked };
        const ran = await inTask(task, () => runJobs(deps, order, options, health, task));
        noteOffline();
        skew = ran.findLast(toldTime)?.result.traffic.skewSeconds ?? skew;
        return await afterSync(deps, ran, controller.signal);
      } finally {
        running = null;
        if (controller.signal.aborted) putOffDue(jobs);
        deps.emit('data:changed', {
          nouns: ['client', 'bot', 'run', 'credential', 'number', 'job', 'incident', 'alert'],
        });
      }
    };
    // `running` is set before the first step, so that progress has a place to go.
    const ended = Promise.resolve().then(work);
    running = { controller, ended, jobs, task };
    return ended;
  }

  /** What a person stopped does not begin again by itself before its schedule says so. */
  function putOffDue(jobs: readonly SyncJob[]): void {
    const now = deps.clock.now();
    for (const { id } of jobs) {
      const job = deps.workspace().jobs.get(id);
      if (job?.dueAt != null && job.dueAt <= now)
        putOff.set(id, { dueAt: job.dueAt, until: dueAfter(deps, job, now) });
    }
  }

  /** Without a network one job probes for all; the gap is everybody's. */
  function noteOffline(): void {
    const now = deps.clock.now();
    if (offlineFrom !== null)
      deps.workspace().history.addGap('all', { from: offlineFrom, to: now, reason: 'offline' });
    offlineFrom = health.isOnline() ? null : now;
  }

  /** What the wall clock tells: the program's start, sleep, or a clock that was put back. */
  function lookAtClock(now: string): void {
    const at = Date.parse(now);
    if (lastTick === null || at < lastTick) {
      clampJobs(deps, now);
      awakeAt = 0;
      putOff.clear();
      if (lastTick !== null) health.forget();
    } else if (at - lastTick > sleepSign) {
      const from = new Date(lastTick).toISOString();
      deps.workspace().history.addGap('all', { from, to: now, reason: 'asleep' });
      awakeAt = at + wakingTime;
      isBehind = true;
      offlineFrom = null;
      health.forget();
    }
    lastTick = at;
  }

  function dueNow(now: string): SyncJob[] {
    const probed = new Set<SyncJob['kind']>();
    const scheduleOf = allSchedules(deps);
    return deps
      .workspace()
      .jobs.due(now, most)
      .filter((job) => {
        const { quiet, timeZone, isPaused } = scheduleOf(job.clientId);
        if (isPaused || isQuiet(quiet, timeZone, now) || isPutOff(job, now)) return false;
        if (!health.isUp(job.kind) || probed.has(job.kind)) return false;
        if (health.isProbed(job.kind)) probed.add(job.kind);
        return true;
      });
  }

  function isPutOff({ id, dueAt }: SyncJob, now: string): boolean {
    const said = putOff.get(id);
    if (said === undefined) return false;
    if (said.dueAt === dueAt && (said.until === null || said.until > now)) return true;
    putOff.delete(id);
    return false;
  }

  function catchUp(now: string): void {
    const { jobs } = deps.workspace();
    const caught = deps.workspace().transaction(() => catchUpJobs(deps, jobs.due(now, most), now));
    missed = caught.missed;
    behind = new Set(caught.running);
    isBehind = false;
  }

  /** Nothing runs now: what is still marked so was left behind, by another process or by a bug. */
  function release(): void {
    deps.workspace().jobs.releaseForeign('');
  }

  async function tick(): Promise<void> {
    const now = deps.clock.now();
    lookAtClock(now);
    if (running !== null) {
      // A sync that a person holds may stand still for hours: what falls due to be told is told all the same.
      if (running.task.view().state === 'paused') await afterSync(deps, [], AbortSignal.abort());
      return;
    }
    if (Date.parse(now) < awakeAt) return;
    release();
    await resumeWithRoom(deps);
    closePause(deps);
    if (pausedUntil(deps) === null) {
      if (isBehind) catchUp(now);
      const due = dueNow(now);
      if (due.length > 0) {
        if (!due.some(({ id }) => behind.has(id))) missed = 0;
        for (const { id } of due) behind.delete(id);
        await run(due, false, false);
        return;
      }
    }
    await afterSync(deps, [], AbortSignal.abort());
  }

  function jobsOf({ clientId, jobIds }: Omit<SyncRequest, 'everything'>): SyncJob[] {
    if (running !== null) throw new AppFault('sync-running');
    release();
    const { jobs } = deps.workspace();
    const wanted = jobIds === null ? null : new Set(jobIds);
    return jobs
      .list(clientId)
      .filter(({ id }) => (wanted === null || wanted.has(id)) && jobs.getVisible(id) !== null);
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
      if (running === null) return;
      const { controller, ended, task } = running;
      controller.abort();
      task.cancel();
      await ended.catch(() => undefined);
    },
    running: () =>
      running === null
        ? null
        : { done: finishedOf(running.task.view().counts), total: running.jobs.length },
    isOnline: () => health.isOnline(),
    missed: () => missed,
    skewSeconds: () => skew,
  };
}
