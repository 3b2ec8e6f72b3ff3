/** Names of all channels. Apart from their schemas so that the preload stays small. */
export const channelNames = [
  'app:info',
  'settings:read',
  'settings:write',
  'workspace:status',
  'workspace:create',
  'workspace:unlock',
  'workspace:lock',
  'client:list',
  'client:create',
  'client:rename',
  'client:set-removed',
  'client:create-sample',
  'client:read-record',
  'client:write-record',
  'bot:list',
  'bot:create',
  'bot:rename',
  'bot:set-removed',
  'run:latest',
  'run:repeat',
  'run:audit-all',
  'run:cancel-audit',
  'answer:give',
  'answer:list',
  'finding:triage',
  'flow:import',
  'flow:choose',
  'flow:cancel-import',
  'report:export',
  'report:reveal',
] as const;

/** Name of a channel, `noun:verb`. */
export type ChannelName = (typeof channelNames)[number];

/** Names of all events, in the past tense. */
export const eventNames = ['data:changed', 'task:progressed', 'workspace:changed'] as const;

/** Name of an event that the host sends to the window. */
export type EventName = (typeof eventNames)[number];
