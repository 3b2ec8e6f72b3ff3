import type { BotSyncState, JobRow, SyncOverview } from '#app/contract/sync-views.ts';
import { drift } from '#core/sync/history/drift.ts';
import { clientNames, getClient } from '../clients.ts';
import { allSchedules } from './jobs.ts';
import type { Scheduler } from './scheduler.ts';
import { subjectName } from './subject-name.ts';
import type { SyncDeps } from './sync-deps.ts';
import { pausedUntil } from './sync-settings.ts';

/** All schedules at one glance. */
export function syncOverview(deps: SyncDeps, scheduler: Scheduler): SyncOverview {
  const { jobs } = deps.workspace();
  const names = clientNames(deps);
  const scheduleOf = allSchedules(deps);
  const rows = jobs.list(null).flatMap((job): JobRow[] => {
    const clientName = names.get(job.clientId);
    if (clientName === undefined) return [];
    const { cadence, isPaused } = scheduleOf(job.clientId);
    return [
      {
        job,
        clientName,
        subjectName: subjectName(deps, job),
        cadence,
        isPaused,
      },
    ];
  });
  const due = rows.flatMap(({ job }) => (job.dueAt === null ? [] : [job.dueAt]));
  return {
    pausedUntil: pausedUntil(deps),
    isOnline: scheduler.isOnline(),
    running: scheduler.running(),
    nextAt: due.toSorted()[0] ?? null,
    jobs: rows,
    missed: scheduler.missed(),
  };
}

/** How a client's bots stand to what is published at Blip, by bot's id. Throws AppFault `client-missing`. */
export function botSyncStates(deps: SyncDeps, clientId: string): Record<string, BotSyncState> {
  getClient(deps, clientId);
  const { bots, jobs, history, runs, snapshots } = deps.workspace();
  const looks = history.latestOfBots();
  const states = bots.listByClient(clientId).map(({ id }): [string, BotSyncState] => {
    const job = jobs.ofSubject('bot', id);
    const { newest, full } = looks.get(id) ?? { newest: null, full: null };
    const run = runs.latestByBot(id);
    const audited = run === null ? null : snapshots.get(run.snapshotId);
    return [
      id,
      {
        jobId: job?.id ?? null,
        state: job?.state ?? null,
        lastLookedAt: newest?.observedAt ?? null,
        lastReadAt: full?.observedAt ?? null,
        publishedAt: newest?.publishedAt ?? null,
        ...drift({
          publishedSha256: full?.publishedSha256 ?? null,
          workingSha256: full?.workingSha256 ?? null,
          auditedSha256: audited?.contentSha256 ?? null,
        }),
        fault: job?.lastFault ?? null,
      },
    ];
  });
  return Object.fromEntries(states);
}
