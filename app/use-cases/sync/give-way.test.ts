import { expect, test } from 'vitest';
import type { Workspace } from '#app/ports/stores.ts';
import { createUseCases } from '#app/serve.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);

test('a sync with its audit, and the index of what it brought, let others go first before they store', async () => {
  const made = world();
  for (const at of [0, 1, 2]) await made.connect(at);
  const { workspace, deps } = made;
  let turns = 0;
  let stored = 0;

  const { runs, snapshots } = workspace;
  const counted: Workspace = {
    ...workspace,
    runs: {
      ...runs,
      insert: (...given) => {
        stored += 1;
        runs.insert(...given);
      },
    },
    snapshots: {
      ...snapshots,
      insert: (...given) => {
        stored += 1;
        snapshots.insert(...given);
      },
    },
  };
  const use = createUseCases({
    ...deps,
    workspace: () => counted,
    giveWay: () => {
      turns += 1;
      return new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
  });
  const done = await use['sync:now']({ clientId: null, jobIds: null, everything: false });
  expect(done).toMatchObject({ failed: [], audited: 3 });
  expect(stored).toBe(6);
  expect(turns).toBeGreaterThanOrEqual(2 * 3 + 2 * 3);
  const before = turns;
  await use['search:catch-up'](null);
  // Reading, comparing and writing of each bot.
  expect(turns - before).toBeGreaterThanOrEqual(3 * 3);
});
