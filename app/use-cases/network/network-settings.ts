import { z } from 'zod';
import type { NetworkCheck, NetworkView } from '#app/contract/network-channels.ts';
import type { ProxyLogin } from '#app/ports/network.ts';
import { ExchangeFault } from '#core/sync/exchange.ts';
import type { Deps } from '../deps.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { readProxyLogin, writeProxyLogin } from './proxy-login.ts';

const name = 'network';
const stored = z.strictObject({ trustsMachine: z.boolean() });

/** Whether authorities of this machine may vouch for the services; false until somebody says so (SECURITY E23). */
export function trustsMachine({ workspace }: Pick<Deps, 'workspace'>): boolean {
  return stored.safeParse(workspace().settings.get(name)).data?.trustsMachine ?? false;
}

/** What is known of the way to the services. */
export function readNetwork(deps: SyncDeps): NetworkView {
  const login = readProxyLogin(deps.secrets());
  return {
    trustsMachine: trustsMachine(deps),
    login: login === null ? null : { proxy: login.proxy, user: login.user },
    ways: [...deps.network.ways()],
  };
}

/** Says who may vouch for the services, from the next connection on. */
export function writeNetwork(deps: SyncDeps, settings: z.infer<typeof stored>): NetworkView {
  deps.workspace().settings.put(name, settings);
  return readNetwork(deps);
}

/** Keeps the user of a proxy, or forgets it. */
export function setProxyLogin(deps: SyncDeps, login: ProxyLogin | null): NetworkView {
  writeProxyLogin(deps.secrets(), login);
  return readNetwork(deps);
}

/** Looks at the way to each service; see channel `network:check`. */
export async function checkNetwork(deps: SyncDeps): Promise<NetworkCheck> {
  const services = ['blip', 'graph'] as const;
  const ends = await Promise.allSettled(services.map((service) => deps.network.look(service)));
  const failed = ends.flatMap((end, at) => {
    const service = services[at];
    if (end.status === 'fulfilled' || service === undefined) return [];
    if (!(end.reason instanceof ExchangeFault)) throw end.reason;
    return [{ service, code: end.reason.code }];
  });
  return { ...readNetwork(deps), failed };
}
