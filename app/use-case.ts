import type { z } from 'zod';
import type { ChannelName } from './contract/channel-names.ts';
import type { channels, Response } from './contract/channels.ts';
import type { overviewChannels } from './contract/overview-channels.ts';
import type { reportChannels } from './contract/report-channels.ts';
import type { syncChannels } from './contract/sync-channels.ts';

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

/** A use case as its channel asks for it. Requests have been checked before they get here. */
export type UseCase<C extends WorkerChannel> = (
  request: z.output<(typeof channels)[C]['request']>,
) => Promise<Response<C>>;
