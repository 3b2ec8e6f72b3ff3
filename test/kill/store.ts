import { join } from 'node:path';
import { compareStored, drawStored } from '#app/check/draw-stored.ts';
import { indexStored } from '#app/check/index-stored.ts';
import { playStored, probeTalkStored } from '#app/check/play-stored.ts';
import { readSyncedFlow } from '#app/check/read-synced-flow.ts';
import { auditStored } from '#app/check/audit-stored.ts';
import { checkFlow } from '#app/check/check-flow.ts';
import { surveyStored } from '#app/check/survey-stored.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { nodeClock, nodeIds } from '#app/node/host.ts';
import { nodeNetwork } from '#app/node/network/node-network.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import type { Workspace } from '#app/ports/stores.ts';
import type { SyncDeps } from '#app/use-cases/sync/sync-deps.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { quietTasks } from '#test/fakes/tasks.ts';

/** Where a store lies, and the peers it is synced with. */
export interface Place {
  readonly folder: string;
  readonly blip: string;
  readonly graph: string;
}

/** An open store with what the use cases need: everything real but the pace, since peers keep no quota. */
export interface OpenStore {
  readonly workspace: Workspace;
  readonly secrets: SecretStore;
  readonly deps: SyncDeps;
  close(): Promise<void>;
}

const hurried = { inFlight: 10, perSubject: { inFlight: 4, perSecond: null } };

/** Opens or makes the store of a place. */
export function openStore({ folder, blip, graph }: Place, create: boolean): OpenStore {
  const opener = workspaceOpener(null);
  const place = join(folder, 'workspace');
  const workspace = opener.open(place, dataKey(), create);
  const secrets = opener.openSecrets(place, new Uint8Array(32).fill(9));
  const network = nodeNetwork({
    services: { blip, graph },
    random: Math.random,
    pace: { blip: hurried, graph: hurried },
  });
  const deps: SyncDeps = {
    workspace: () => workspace,
    secrets: () => secrets,
    network,
    checker: {
      check: (request) => Promise.resolve(request).then(checkFlow),
      read: (synced) => Promise.resolve(synced).then(readSyncedFlow),
      audit: (request) => Promise.resolve(request).then(auditStored),
      survey: (request) => Promise.resolve(request).then(surveyStored),
      draw: (request) => Promise.resolve(request).then(drawStored),
      compare: (request) => Promise.resolve(request).then(compareStored),
      play: (request) => Promise.resolve(request).then(playStored),
      probeTalk: (request) => Promise.resolve(request).then(probeTalkStored),
      index: (request) => Promise.resolve(request).then(indexStored),
      close: () => Promise.resolve(),
    },
    files: nodeFileSource,
    clock: nodeClock,
    ids: nodeIds,
    random: Math.random,
    bootId: nodeIds.next(),
    timeZone: 'America/Sao_Paulo',
    appVersion: '0.0.0',
    tasks: quietTasks(),
    emit: () => undefined,
    notify: () => undefined,
  };
  const close = async (): Promise<void> => {
    await network.close();
    secrets.close();
    workspace.close();
  };
  return { workspace, secrets, deps, close };
}

/** The raw key of the data file. */
export function dataKey(): Uint8Array {
  return new Uint8Array(32).fill(7);
}

/** How much a store holds, by bot and by job: what was told once may never be less again. */
export type Tally = Readonly<Record<string, number>>;

/** Counts snapshots of each bot, runs, and tries of each job. */
export function tally({ clients, bots, snapshots, jobs, history }: Workspace): Tally {
  const counts: Record<string, number> = {};
  for (const { id: clientId } of clients.list())
    for (const { id } of bots.listByClient(clientId)) {
      counts[`snapshots ${id}`] = snapshots.listByBot(id).length;
      counts[`looks ${id}`] = history.ofBot(id, 1_000_000).length;
    }
  for (const { id } of jobs.list(null)) counts[`tries ${id}`] = jobs.attempts(id, 1_000_000).length;
  return counts;
}
