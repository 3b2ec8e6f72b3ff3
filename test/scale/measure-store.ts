import process from 'node:process';
import { usualQuery, type FindingQuery } from '#app/contract/finding-query.ts';
import { listClients } from '#app/use-cases/clients.ts';
import { findingLists } from '#app/use-cases/findings/finding-lists.ts';
import { readOverview } from '#app/use-cases/overview/read-overview.ts';
import { scheduler } from '#app/use-cases/sync/scheduler.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { median, timed, timedSync } from '#test/bench/bench-row.ts';
import { quietTasks } from '#test/fakes/tasks.ts';
import { openStore } from './open-store.ts';

// A process of its own reads a store that was filled: FOLDER. One line of JSON: milliseconds, bytes and megabytes.
const [folder = ''] = process.argv.slice(2);
const figures: Record<string, number> = {};
const started = performance.now();
const workspace = openStore(folder, false);
figures['open'] = performance.now() - started;

const deps = {
  workspace: () => workspace,
  clock: { now: () => '2026-11-22T12:00:00.000Z' },
  tasks: quietTasks(),
  emit: () => undefined,
  notify: () => undefined,
  bootId: 'measured',
  timeZone: 'America/Sao_Paulo',
  random: () => 0.5,
} as unknown as SyncDeps;
const lists = findingLists(deps);
const query = (change: Partial<FindingQuery>) => ({
  ...{ query: { ...usualQuery, ...change }, offset: 0, limit: 200, locale: 'pt-BR' as const },
});
const sync = scheduler(deps);
const middle = Math.floor(workspace.bots.listAll().length / 2);
const bot = `bot-${String(middle)}`;

await each('clients, listed', () => listClients(deps));
await each('bots, listed', () => workspace.bots.listAll());
await each('one bot: history, versions, newest run', () => [
  workspace.history.ofBot(bot, 20),
  workspace.snapshots.listByBot(bot),
  workspace.runs.latestByBot(bot),
]);
await each('one insert, durable', () => workspace.settings.put('measured', performance.now()));
await each('overview', () => readOverview(deps, { since: '2026-11-21T12:00:00.000Z' }));
figures['memory before findings, MB'] = memory();
await each('findings, first page', () => lists.page(query({})));
await each('findings, words', () => lists.page(query({ text: 'atendente -loja' })));
figures['memory with findings, MB'] = memory();
figures['tick, first'] = await timed(() => sync.tick());
await each('tick, nothing due', () => sync.tick());
figures['size of the store, MB'] = workspace.storage.fileBytes() / 1e6;
figures['statistics of storage'] = timedSync(() => workspace.storage.sizes());
figures['memory at most, MB'] = process.resourceUsage().maxRSS / 1000;
workspace.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);

/** The first time, and the median of five more. */
async function each(name: string, work: () => unknown): Promise<void> {
  figures[`${name}, cold`] = await timed(work);
  const again: number[] = [];
  for (let time = 0; time < 5; time += 1) again.push(await timed(work));
  figures[`${name}, warm`] = median(again);
}

function memory(): number {
  return process.memoryUsage().rss / 1e6;
}
