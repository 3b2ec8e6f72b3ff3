import { AppFault } from '#app/contract/errors.ts';
import type { ClientRow } from '#app/contract/views.ts';
import type { Client } from '#core/model/client.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import type { Deps } from './deps.ts';
import { sampleClients } from './first-steps/samples.ts';
import { worstVerdict } from './tally.ts';

/** All visible clients with what their bots' newest runs say. Reads no run: a thousand of them take seconds. */
export function listClients(deps: Deps): ClientRow[] {
  const { clients, bots, newestFindings, clientRecords } = deps.workspace();
  const newestOfAll = newestFindings.bots();
  const botOf = new Map(newestOfAll.map((bot) => [bot.key, bot]));
  const sums = new Map<string, { fails: number; questions: number }>();
  for (const { bot, outcome, count } of newestFindings.counts()) {
    const clientId = botOf.get(bot)?.clientId;
    if (clientId === undefined) continue;
    const sum = sums.get(clientId) ?? { fails: 0, questions: 0 };
    sums.set(clientId, sum);
    if (outcome === 'fail') sum.fails += count;
    else sum.questions += count;
  }
  const audited = groupedBy(newestOfAll, ({ clientId }) => clientId);
  const labels = new Map(clientRecords.labels().map((one) => [one.clientId, one]));
  const samples = sampleClients(deps);
  const botsOf = bots.countByClient();
  return clients.list().map((client) => {
    const newest = audited.get(client.id) ?? [];
    const taken = newest.map(({ takenAt }) => takenAt);
    return {
      client,
      bots: botsOf.get(client.id) ?? 0,
      verdict: worstVerdict(newest.map(({ verdict }) => verdict)),
      fails: sums.get(client.id)?.fails ?? 0,
      questions: sums.get(client.id)?.questions ?? 0,
      lastTakenAt: taken.toSorted().at(-1) ?? null,
      isSample: samples.has(client.id),
      tags: labels.get(client.id)?.tags ?? [],
      status: labels.get(client.id)?.status ?? 'active',
    };
  });
}

/** Names of all visible clients, by id. */
export function clientNames({ workspace }: Pick<Deps, 'workspace'>): Map<string, string> {
  return new Map(
    workspace()
      .clients.list()
      .map(({ id, name }) => [id, name]),
  );
}

/** Adds a client. Names may repeat: two shops can be called the same. */
export function createClient({ workspace, ids, clock, emit }: Deps, name: string): Client {
  const client: Client = { id: ids.next(), name, createdAt: clock.now() };
  workspace().clients.insert(client);
  emit('data:changed', { nouns: ['client'] });
  return client;
}

/** Gives a client another name. Throws AppFault `client-missing`. */
export function renameClient(deps: Deps, id: string, name: string): Client {
  const client = getClient(deps, id);
  deps.workspace().clients.rename(id, name);
  deps.emit('data:changed', { nouns: ['client'] });
  return { ...client, name };
}

/** Hides or brings back a client with its bots. Throws AppFault `client-missing`. */
export function setClientRemoved(deps: Deps, id: string, removed: boolean): null {
  getClient(deps, id);
  deps.workspace().clients.setRemoved(id, removed);
  deps.emit('data:changed', { nouns: ['client', 'bot'] });
  return null;
}

/** Hides or brings back many clients at once. Answers with those that are there. */
export function setClientsRemoved(deps: Deps, ids: readonly string[], removed: boolean): string[] {
  const workspace = deps.workspace();
  const { clients } = workspace;
  const there = ids.filter((id) => clients.get(id) !== null);
  workspace.transaction(() => {
    for (const id of there) clients.setRemoved(id, removed);
  });
  if (there.length > 0) deps.emit('data:changed', { nouns: ['client', 'bot'] });
  return there;
}

/** A client by id. Throws AppFault `client-missing`. */
export function getClient({ workspace }: Deps, id: string): Client {
  const client = workspace().clients.get(id);
  if (client === null) throw new AppFault('client-missing', { name: id });
  return client;
}
