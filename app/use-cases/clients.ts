import { AppFault } from '#app/contract/errors.ts';
import type { ClientRow } from '#app/contract/views.ts';
import type { Client } from '#core/model/client.ts';
import type { Deps } from './deps.ts';
import { newestRun } from './newest-run.ts';
import { worstVerdict } from './tally.ts';

/** All visible clients with what their bots' newest runs say. */
export function listClients(deps: Deps): ClientRow[] {
  const { clients, bots } = deps.workspace();
  return clients.list().map((client) => {
    const own = bots.listByClient(client.id);
    const newest = own.flatMap((bot) => newestRun(deps, bot.id) ?? []);
    const findings = newest.flatMap(({ stored }) => stored.run.findings);
    const taken = newest.map(({ snapshot }) => snapshot.takenAt);
    return {
      client,
      bots: own.length,
      verdict: worstVerdict(newest.map(({ stored }) => stored.run.verdict)),
      fails: findings.filter(({ outcome }) => outcome === 'fail').length,
      questions: findings.filter(({ outcome }) => outcome === 'review' || outcome === 'error')
        .length,
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
