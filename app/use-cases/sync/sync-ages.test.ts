import { describe, expect, test } from 'vitest';
import type { SyncJob } from '#core/model/sync-job.ts';
import type { Scheduler } from './scheduler.ts';
import { syncAges } from './sync-ages.ts';
import type { SyncDeps } from './sync-deps.ts';

type Known = Pick<SyncJob, 'lastOkAt' | 'lastFault'>;

const ages = (jobs: readonly Known[], isOnline = true, skew: number | null = null) =>
  syncAges(
    { workspace: () => ({ jobs: { list: () => jobs } }) } as unknown as SyncDeps,
    { isOnline: () => isOnline, skewSeconds: () => skew } as Scheduler,
  );

const looked = (at: string | null): Known => ({ lastOkAt: at, lastFault: null });
const offline = (at: string): Known => ({
  lastOkAt: '2026-11-01T12:00:00.000Z',
  lastFault: { code: 'offline', at, message: '' },
});

describe('the ages of what was synced', () => {
  test('are those of the newest and the oldest look, and who never had one', () => {
    const jobs = [
      looked('2026-11-20T12:00:00.000Z'),
      looked(null),
      looked('2026-11-22T12:00:00.000Z'),
      looked('2026-11-21T12:00:00.000Z'),
    ];
    expect(ages(jobs)).toEqual({
      isOnline: true,
      offlineSince: null,
      newestAt: '2026-11-22T12:00:00.000Z',
      oldestAt: '2026-11-20T12:00:00.000Z',
      never: 1,
      skewSeconds: null,
    });
  });

  test.each([
    [null, null],
    [0, null],
    [300, null],
    [-300, null],
    [301, 301],
    [-86_400, -86_400],
  ])('A66 a clock that is off by %s s is told as %s', (skew, told) => {
    expect(ages([], true, skew).skewSeconds).toBe(told);
  });

  test('are none where nothing is synced', () => {
    expect(ages([])).toMatchObject({ newestAt: null, oldestAt: null, never: 0 });
  });

  test('say since when the network is gone, as long as it is', () => {
    const jobs = [offline('2026-11-22T14:40:00.000Z'), offline('2026-11-22T14:32:00.000Z')];
    expect(ages(jobs, false).offlineSince).toBe('2026-11-22T14:32:00.000Z');
    expect(ages(jobs, true).offlineSince).toBeNull();
    expect(ages([looked(null)], false)).toMatchObject({ isOnline: false, offlineSince: null });
  });
});
