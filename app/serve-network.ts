import { answer } from './answer.ts';
import type { NetworkChannel, UseCase } from './use-case.ts';
import {
  checkNetwork,
  readNetwork,
  setProxyLogin,
  writeNetwork,
} from './use-cases/network/network-settings.ts';
import type { SyncDeps } from './use-cases/sync/sync-deps.ts';

/** The use cases of proxies and certificates, by the channel that asks for them. */
export type NetworkUseCases = { readonly [C in NetworkChannel]: UseCase<C> };

/** Binds them to what they need from outside. */
export function createNetworkUseCases(deps: SyncDeps): NetworkUseCases {
  return {
    'network:read': answer(() => readNetwork(deps)),
    'network:write': answer((settings) => writeNetwork(deps, settings)),
    'network:set-login': answer((login) => setProxyLogin(deps, login)),
    'network:check': answer(() => checkNetwork(deps)),
  };
}
