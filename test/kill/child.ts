import process from 'node:process';
import { createSyncUseCases } from '#app/serve-sync.ts';
import { tellingTasks } from '#test/fakes/tasks.ts';
import { openStore, tally, type Place } from './store.ts';

/**
 * Syncs a store over and over until it is killed. After everything that was committed it says on its output how much
 * the store holds by then.
 */
const place = JSON.parse(process.argv[2] ?? '') as Place;
const { deps, workspace } = openStore(place, false);
const use = createSyncUseCases({
  ...deps,
  tasks: tellingTasks((event) => {
    if (event === 'task:progressed') say();
  }),
});
say();
for (;;) {
  await use['sync:now']({ clientId: null, jobIds: null, everything: true });
  say();
}

function say(): void {
  process.stdout.write(`${JSON.stringify(tally(workspace))}\n`);
}
