import { endBlock } from './jobs.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Free bytes below which nothing new is fetched (SECURITY 2.12): what is left is for the work that people do. */
const leastRoom = 500_000_000;

/** False where the workspace's disk is nearly full. A system that does not say is believed to have room. */
export async function hasRoom({ freeBytes }: Pick<SyncDeps, 'freeBytes'>): Promise<boolean> {
  const free = (await freeBytes?.()) ?? null;
  return free === null || free >= leastRoom;
}

/** A disk that is full to this user alone, by a quota, is not asked again sooner. Milliseconds. */
const pause = 5 * 60_000;

/** Lets jobs go on that waited for room, once there is some. */
export async function resumeWithRoom(deps: SyncDeps): Promise<void> {
  const { jobs } = deps.workspace();
  const now = deps.clock.now();
  const waiting = jobs.list(null).filter(
    ({ state, lastFault }) =>
      state === 'blocked' &&
      lastFault?.code === 'disk-full' &&
      // A clock that was set back must not keep it waiting.
      Math.abs(Date.parse(now) - Date.parse(lastFault.at)) >= pause,
  );
  if (waiting.length === 0 || !(await hasRoom(deps))) return;
  deps.workspace().transaction(() => {
    for (const job of waiting) {
      endBlock(deps, job, now);
      jobs.put({ ...job, state: 'waiting', dueAt: now });
    }
  });
}
