import type { SupportStanding } from '#app/contract/support-channels.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import { trustsMachine } from '../network/network-settings.ts';
import { readProxyLogin } from '../network/proxy-login.ts';
import type { Scheduler } from '../sync/scheduler.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

/** Tries of each job that are counted. */
const lastAttempts = 20;

/** What the open workspace adds to a log for support. Throws AppFault `workspace-locked`. */
export function supportStanding(deps: SyncDeps, scheduler: Scheduler): SupportStanding {
  const { clients, bots, numbers, credentials, jobs } = deps.workspace();
  const all = jobs.list(null);
  const inState = (wanted: (typeof all)[number]['state']): number =>
    all.filter(({ state }) => state === wanted).length;
  const attempts = all.flatMap(({ id }) => jobs.attempts(id, lastAttempts));
  const ends = groupedBy(attempts, ({ outcome, code }) => `${outcome} ${code ?? ''}`);
  return {
    clients: clients.list().length,
    bots: bots.listAll().length,
    numbers: numbers.list(null).length,
    credentials: credentials.list(null).length,
    jobs: {
      waiting: inState('waiting'),
      running: inState('running'),
      backoff: inState('backoff'),
      blocked: inState('blocked'),
    },
    attempts: [...ends.values()].flatMap((same) => {
      const [first] = same;
      return first === undefined
        ? []
        : [{ outcome: first.outcome, code: first.code, count: same.length }];
    }),
    missed: scheduler.missed(),
    isOnline: scheduler.isOnline(),
    trustsMachine: trustsMachine(deps),
    hasProxyLogin: readProxyLogin(deps.secrets()) !== null,
    // Which proxy and which authority is the firm's own affair.
    ways: deps.network.ways().map(({ service, proxy, authority, isPublic }) => ({
      service,
      hasProxy: proxy !== null,
      isPublic: authority === null ? null : isPublic,
    })),
  };
}
