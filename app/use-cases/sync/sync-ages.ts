import type { SyncAges } from '#app/contract/sync-ages.ts';
import type { Scheduler } from './scheduler.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Clocks that differ by more are worth a word, in seconds (SECURITY 5.4). */
const toldSkew = 300;

/** How old what was synced is, and whether the network was there when it was last needed. */
export function syncAges({ workspace }: SyncDeps, scheduler: Scheduler): SyncAges {
  const jobs = workspace().jobs.list(null);
  const looked = jobs.flatMap(({ lastOkAt }) => lastOkAt ?? []).sort();
  const isOnline = scheduler.isOnline();
  const skew = scheduler.skewSeconds();
  const failed = jobs
    .flatMap(({ lastFault }) => (lastFault?.code === 'offline' ? [lastFault.at] : []))
    .sort();
  return {
    isOnline,
    offlineSince: isOnline ? null : (failed[0] ?? null),
    newestAt: looked.at(-1) ?? null,
    oldestAt: looked[0] ?? null,
    never: jobs.length - looked.length,
    skewSeconds: Math.abs(skew ?? 0) > toldSkew ? skew : null,
  };
}
