import { AppFault } from '#app/contract/errors.ts';
import type { ClientRow } from '#app/contract/views.ts';
import type { AuditedBot } from '#app/ports/newest-findings.ts';
import type { Client } from '#core/model/client.ts';
import type { Deps } from './deps.ts';
import { worstVerdict } from './tally.ts';

/** All visible clients with what their bots' newest runs say. Reads no run: a thousand of them take seconds. */
export function listClients(deps: Deps): ClientRow[] {
  const { clients, bots, newestFindings } = deps.workspace();
  const botOf = new Map(newestFindings.bots().map((bot) => [bot.key, bot]));
  const sums = new Map<string, { fails: number; questions: number }>();
  for (const { bot, outcome, count } of newestFindings.counts()) {
    const clientId = botOf.get(bot)?.clientId;
    if (clientId === undefined) continue;
    const sum = sums.get(clientId) ?? { fails: 0, questions: 0 };
    sums.set(clientId, sum);
    if (outcome === 'fail') sum.fails += count;
    else sum.questions += count;
  }
  const audited = new Map<string, AuditedBot[]>();
  for (const bot of botOf.values())
    audited.set(bot.clientId, [...(audited.get(bot.clientId) ?? []), bot]);
  return clients.list().map((client) => {
    const newest = audited.get(client.id) ?? [];
    const taken = newest.map(({ takenAt }) => takenAt);
    return {
      client,
      bots: bots.listByClient(client.id).length,
      verdict: worstVerdict(newest.map(({ verdict }) => verdict)),
      fails: sums.get(client.id)?.fails ?? 0,
      questions: sums.get(client.id)?.questions ?? 0,
      lastTakenAt: taken.toSorted().at(-1) ?? null,
    };
  });
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

/** A client by id. Throws AppFault `client-missing`. */
export function getClient({ workspace }: Deps, id: string): Client {
  const client = workspace().clients.get(id);
  if (client === null) throw new AppFault('client-missing', { name: id });
  return client;
}
