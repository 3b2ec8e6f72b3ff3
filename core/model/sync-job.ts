import { z } from 'zod';
import { syncFaultCodes, syncFaultSchema } from './sync-fault.ts';

/** Schema of a standing job: one bot or one account that is looked at again and again. */
export const syncJobSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  kind: z.enum(['bot', 'account']),
  /** Bot, or account. */
  subjectId: z.string(),
  credentialId: z.string(),
  /** UTC instant, ISO 8601; null while nothing is scheduled. */
  dueAt: z.string().nullable(),
  /**
   * `running` belongs to the process that wrote `bootId`: after a crash another one returns it to `waiting`.
   * `blocked` waits for a person, e.g. for a new key.
   */
  state: z.enum(['waiting', 'running', 'backoff', 'blocked']),
  bootId: z.string().nullable(),
  /** Failed tries since the last success. */
  attempt: z.number().int(),
  lastOkAt: z.string().nullable(),
  /** When everything was last read, not only the list of publications. */
  lastFullAt: z.string().nullable(),
  lastFault: syncFaultSchema.nullable(),
});

/** A standing job. */
export type SyncJob = z.infer<typeof syncJobSchema>;

/** Schema of one try of a job. */
export const syncAttemptSchema = z.strictObject({
  jobId: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  outcome: z.enum(['unchanged', 'changed', 'partial', 'failed', 'cancelled']),
  code: z.enum(syncFaultCodes).nullable(),
  requests: z.number().int(),
  bytes: z.number().int(),
  /** Seconds by which the server's clock is ahead of this machine's; null where it did not say. */
  skewSeconds: z.number().nullable(),
});

/** One try of a job. */
export type SyncAttempt = z.infer<typeof syncAttemptSchema>;
