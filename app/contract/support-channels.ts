import { z } from 'zod';
import { syncFaultCodes } from '#core/model/sync-fault.ts';

const count = z.number().int().min(0);
const service = z.enum(['blip', 'graph']);

/** Most letters of a log for support: a message stays well below a megabyte. */
const mostLetters = 300_000;

/** Schema of what the open workspace adds to a log for support: counts and codes, nobody's name. */
export const supportStandingSchema = z.strictObject({
  clients: count,
  bots: count,
  numbers: count,
  credentials: count,
  jobs: z.strictObject({ waiting: count, running: count, backoff: count, blocked: count }),
  /** The last tries of all jobs by their end. */
  attempts: z.array(
    z.strictObject({
      outcome: z.enum(['unchanged', 'changed', 'partial', 'failed', 'cancelled']),
      code: z.enum(syncFaultCodes).nullable(),
      count,
    }),
  ),
  missed: count,
  isOnline: z.boolean(),
  trustsMachine: z.boolean(),
  hasProxyLogin: z.boolean(),
  ways: z.array(
    z.strictObject({ service, hasProxy: z.boolean(), isPublic: z.boolean().nullable() }),
  ),
});

/** What the open workspace adds to a log for support. */
export type SupportStanding = z.infer<typeof supportStandingSchema>;

/** Channels of the log that a support person asks for; see channels.ts. */
export const supportChannels = {
  /** Makes the log and shows all of it; with the workspace locked as well, then without its counts. */
  'support:preview': {
    owner: 'host',
    request: z.null(),
    response: z.strictObject({ text: z.string().max(mostLetters), entries: count }),
  },
  /** Writes what was shown last to a place that a person chooses; null: cancelled. Faults `preview-gone`, `disk-full`, `read-only`. */
  'support:save': {
    owner: 'host',
    request: z.null(),
    response: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;
