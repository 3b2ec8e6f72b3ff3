import { expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { createUseCases } from '#app/serve.ts';
import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { scheduler } from './scheduler.ts';

const world = useSyncWorld(sampleAgency);
const everything = { clientId: null, jobIds: null, everything: true };
const sixMinutes = 6 * 60_000;

/** What stands of every job, each different word once. */
function standing({ workspace }: SyncWorld): string[] {
  const words = workspace.jobs
    .list(null)
    .map(({ state, lastFault }) => `${state}: ${lastFault?.code ?? 'no fault'}`);
  return [...new Set(words)];
}

/** What came due is spread over a minute. */
async function ticks({ pass }: SyncWorld, tick: () => Promise<unknown>): Promise<void> {
  for (let at = 0; at < 4; at += 1) {
    await tick();
    pass(30_000);
  }
}

test('a nearly full disk blocks jobs before they ask anybody, and room lets them go on', async () => {
  const made = world();
  await made.connect(0);
  let free: number | null = 499_999_999;
  const use = createUseCases({ ...made.deps, freeBytes: () => Promise.resolve(free) });
  const before = made.blip.received.count;
  const { failed } = await use['sync:now'](everything);
  expect(new Set(failed.map(({ fault }) => fault.code))).toEqual(new Set(['disk-full']));
  expect(made.blip.received.count).toBe(before);
  expect(standing(made)).toEqual(['blocked: disk-full']);
  // No key is to blame, and no try is counted.
  expect(made.workspace.jobs.list(null).every(({ attempt }) => attempt === 0)).toBe(true);
  for (const { id } of made.workspace.clients.list())
    for (const { state, lastFailure } of made.workspace.credentials.list(id))
      expect([state === 'needs-attention', lastFailure]).toEqual([false, null]);
  const told = made.workspace.alerts.listActive().filter(({ kind }) => kind === 'sync-failing');
  expect(told.map(({ key, values }) => [key, values['code']])).toEqual([
    ['sync-failing:disk', 'disk-full'],
  ]);

  made.pass(sixMinutes);
  await use['sync:tick'](null);
  expect(standing(made)).toEqual(['blocked: disk-full']);
  free = 500_000_000;
  await ticks(made, () => use['sync:tick'](null));
  expect(standing(made)).toEqual(['waiting: no fault']);
  expect(made.blip.received.count).toBeGreaterThan(before);
  expect(made.workspace.alerts.listActive().filter(({ kind }) => kind === 'sync-failing')).toEqual(
    [],
  );
});

test('a system that does not say how much is free is believed to have room', async () => {
  const made = world();
  await made.connect(0);
  const use = createUseCases({ ...made.deps, freeBytes: () => Promise.resolve(null) });
  expect((await use['sync:now'](everything)).failed).toEqual([]);
});

test('a disk that is full when the answer is to be stored is no wrong answer', async () => {
  const made = world();
  await made.connect(0);
  const { workspace } = made;
  let isFull = true;
  const full: typeof workspace = {
    ...workspace,
    snapshots: {
      ...workspace.snapshots,
      insert: (...given) => {
        if (isFull) throw new AppFault('disk-full');
        workspace.snapshots.insert(...given);
      },
    },
  };
  const runs = scheduler({ ...made.deps, workspace: () => full });
  const { failed } = await runs.syncNow(everything);
  expect(new Set(failed.map(({ fault }) => fault.code))).toEqual(new Set(['disk-full']));
  isFull = false;
  made.pass(sixMinutes);
  await ticks(made, () => runs.tick());
  expect(standing(made)).toEqual(['waiting: no fault']);
});
