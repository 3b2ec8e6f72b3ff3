import type { z } from 'zod';
import type { ChannelName } from './contract/channel-names.ts';
import type { channels, Response } from './contract/channels.ts';
import type { overviewChannels } from './contract/overview-channels.ts';
import type { networkChannels } from './contract/network-channels.ts';
import type { placeChannels } from './contract/place-channels.ts';
import type { qualityChannels } from './contract/quality-channels.ts';
import type { reportChannels } from './contract/report-channels.ts';
import type { clientChannels } from './contract/client-channels.ts';
import type { ruleChannels } from './contract/rule-channels.ts';
import type { searchChannels } from './contract/search-channels.ts';
import type { storageChannels } from './contract/storage-channels.ts';
import type { syncChannels } from './contract/sync-channels.ts';
import type { taskChannels } from './contract/task-channels.ts';
import type { transferChannels } from './contract/transfer-channels.ts';
import type { updateChannels } from './contract/update-channels.ts';
import type { vaultChannels } from './contract/vault-channels.ts';
import type { WorkerMethod, workerMethods } from './contract/worker-methods.ts';

/** Channels that the worker answers. */
export type WorkerChannel = {
  [C in ChannelName]: (typeof channels)[C]['owner'] extends 'worker' ? C : never;
}[ChannelName];

/** Those of them that belong to credentials, sync, history, incidents and alerts. */
export type SyncChannel = Extract<WorkerChannel, keyof typeof syncChannels>;

/** Those that belong to reports. */
export type ReportChannel = Extract<
  WorkerChannel,
  keyof typeof reportChannels & `report:${string}`
>;

/** Those that belong to appeals and packets. */
export type AppealChannel = Exclude<
  Extract<WorkerChannel, keyof typeof reportChannels>,
  ReportChannel
>;

/** Those that belong to the overview and the findings over all clients. */
export type OverviewChannel = Extract<WorkerChannel, keyof typeof overviewChannels>;

/** Those of ratings and appeals over all clients. */
export type QualityChannel = Extract<WorkerChannel, keyof typeof qualityChannels>;

/** Those that belong to the catalogue of audits. */
export type RuleChannel = Extract<WorkerChannel, keyof typeof ruleChannels>;

/** Those about what an agency keeps of its clients, and about many of them at once. */
export type ClientChannel = Extract<WorkerChannel, keyof typeof clientChannels>;

/** Those of places one can go to by name. */
export type PlaceChannel = Extract<WorkerChannel, keyof typeof placeChannels>;

/** Those of proxies and certificates. */
export type NetworkChannel = Extract<WorkerChannel, keyof typeof networkChannels>;

/** Those that belong to the search and to contacts. */
export type SearchChannel = Extract<WorkerChannel, keyof typeof searchChannels>;

/** Those of long runs and of the first steps. */
export type TaskChannel = Extract<WorkerChannel, keyof typeof taskChannels>;

/** Those of the vault and its backups, which are no use cases: they work on the files that those are given. */
export type VaultChannel = Extract<
  WorkerChannel,
  keyof typeof vaultChannels | keyof typeof storageChannels
>;

/** Those of handing clients over, which prove who asks and work on files of strangers in a thread of their own. */
export type TransferChannel = Extract<WorkerChannel, keyof typeof transferChannels>;

/** Those of updates. */
export type UpdateChannel = Extract<WorkerChannel, keyof typeof updateChannels>;

/** A use case as a method of the worker asks for it: the host does, never the window. */
export type MethodUseCase<M extends WorkerMethod> = (
  request: z.output<(typeof workerMethods)[M]['request']>,
) => Promise<z.output<(typeof workerMethods)[M]['response']>>;

/** A use case as its channel asks for it. Requests have been checked before they get here. */
export type UseCase<C extends WorkerChannel> = (
  request: z.output<(typeof channels)[C]['request']>,
) => Promise<Response<C>>;
