import { z } from 'zod';

/** Schema of how old what was synced is, over all clients. */
export const syncAgesSchema = z.strictObject({
  /** False after requests failed for want of a network. */
  isOnline: z.boolean(),
  /** The first request that failed for it; null while online. */
  offlineSince: z.string().nullable(),
  /** When the bots and accounts with a schedule were last looked at; null where none was. */
  newestAt: z.string().nullable(),
  oldestAt: z.string().nullable(),
  /** Those that never were. */
  never: z.number().int(),
  /** Seconds by which the services' clocks are ahead of this machine's; null while they agree within five minutes. */
  skewSeconds: z.number().int().nullable(),
});

/** How old what was synced is, over all clients. */
export type SyncAges = z.infer<typeof syncAgesSchema>;
