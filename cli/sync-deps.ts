import process from 'node:process';
import { nodeIds } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import type { OpenSession } from './open-session.ts';
import { commandDeps } from './command-deps.ts';

/**
 * What the use cases of credentials and sync need, on plain Node. Stand-ins for the services can be named by the
 * environment; the network takes only those on this machine. Nobody is notified: a terminal says what it did itself.
 */
export function syncCommandDeps(session: OpenSession): SyncDeps {
  return {
    ...commandDeps(session),
    secrets: () => session.secrets(),
    network: nodeNetwork({
      services: {
        blip: process.env['APP_BLIP_ADDRESS'] ?? null,
        graph: process.env['APP_GRAPH_ADDRESS'] ?? null,
      },
      random: Math.random,
    }),
    random: Math.random,
    bootId: nodeIds.next(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    notify: () => undefined,
  };
}
