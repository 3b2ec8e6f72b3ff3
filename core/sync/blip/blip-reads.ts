/** A command that reads: what goes into the envelope besides its id. There is no other kind. */
export interface BlipRead {
  /** Node that answers; null for the bot's own postmaster. */
  readonly to: string | null;
  readonly uri: string;
}

const desk = 'postmaster@desk.msging.net';
const ai = 'postmaster@ai.msging.net';
const configurations = 'postmaster@configurations.msging.net';

/** Buckets of the Builder that are read (BLIP_API 3.1). */
export const builderBuckets = [
  'blip_portal:builder_working_flow',
  'blip_portal:builder_working_global_actions',
  'blip_portal:builder_working_configuration',
  'blip_portal:builder_published_flow',
  'blip_portal:builder_published_global_actions',
  'blip_portal:builder_published_configuration',
  'blip_portal:builder_latestpublications',
] as const;

/** A bucket of the Builder. */
export type BuilderBucket = (typeof builderBuckets)[number];

/** Most items asked for at a time; more is refused by some nodes (BLIP_API 2.5). */
export const pageSize = 100;

/** Every command this product can send, and no other: none changes anything at Blip. */
export const blipReads = {
  ping: (): BlipRead => ({ to: null, uri: '/ping' }),
  account: (): BlipRead => ({ to: null, uri: '/account' }),
  bucket: (bucket: BuilderBucket): BlipRead => ({ to: null, uri: `/buckets/${bucket}` }),
  /** The deployed application, a router's children among it; holds live secrets, which are dropped on arrival. */
  callerConfiguration: (): BlipRead => ({ to: null, uri: '/configuration/caller' }),
  /** Connected channels with the phone number's id. */
  gateways: (): BlipRead => ({ to: configurations, uri: '/configuration/gateways' }),
  attendanceHours: (skip: number): BlipRead => paged(desk, '/attendance-hour', skip),
  attendanceHourContainer: (id: string): BlipRead => ({
    to: desk,
    uri: `/attendance-hour-container/${segment(id)}`,
  }),
  attendanceQueues: (skip: number): BlipRead => paged(desk, '/attendance-queues', skip),
  deskRules: (skip: number): BlipRead => paged(desk, '/rules', skip),
  attendants: (skip: number): BlipRead => paged(desk, '/attendants', skip),
  intents: (skip: number): BlipRead => paged(ai, '/intentions', skip),
  entities: (skip: number): BlipRead => paged(ai, '/entities', skip),
} as const;

function paged(to: string, uri: string, skip: number): BlipRead {
  return { to, uri: `${uri}?$skip=${String(skip)}&$take=${String(pageSize)}` };
}

/** One part of a path; an id from outside must not reach another resource. */
function segment(id: string): string {
  if (!/^[A-Za-z0-9._-]{1,128}$/.test(id)) throw new RangeError('an id that is no path segment');
  return id;
}

const allowed: readonly (readonly [to: string | null, uri: RegExp])[] = [
  [null, /^\/(?:ping|account|configuration\/caller)$/],
  [
    null,
    /^\/buckets\/blip_portal:builder_(?:(?:working|published)_(?:flow|global_actions|configuration)|latestpublications)$/,
  ],
  [configurations, /^\/configuration\/gateways$/],
  [
    desk,
    /^\/(?:attendance-hour|attendance-queues|rules|attendants)\?\$skip=\d{1,6}&\$take=\d{1,3}$/,
  ],
  [desk, /^\/attendance-hour-container\/[A-Za-z0-9._-]{1,128}$/],
  [ai, /^\/(?:intentions|entities)\?\$skip=\d{1,6}&\$take=\d{1,3}$/],
];

/**
 * The last gate before the network: the envelope of a read that is on the list, always with the method `get`. Throws
 * RangeError for any other, so that nothing else can leave whatever a caller made up.
 */
export function readEnvelope(id: string, { to, uri }: BlipRead): Readonly<Record<string, string>> {
  if (!allowed.some(([node, pattern]) => node === to && pattern.test(uri)))
    throw new RangeError(`not a read that is allowed: ${to ?? 'postmaster'} ${uri}`);
  return { id, method: 'get', uri, ...(to === null ? {} : { to }) };
}
