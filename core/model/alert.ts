import { z } from 'zod';

/** What an alert is about. */
export const alertKinds = [
  'incident-opened',
  'incident-deadline',
  'incident-recovered',
  'credential-refused',
  'credential-expiring',
  'credential-rotation',
  'sync-failing',
  'new-findings',
  'draft-differs',
  'template-paused',
] as const;

/** Kind of an alert. */
export type AlertKind = (typeof alertKinds)[number];

/** Red: a restriction or a fall. Amber: a deadline, a sync that failed twice. Quiet: only in the digest. */
export const alertLevels = ['red', 'amber', 'quiet'] as const;

/** Level of an alert. */
export type AlertLevel = (typeof alertLevels)[number];

/** Schema of an alert; one for each thing, however often it is seen. */
export const alertSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  /** The same for the same thing: a second sight counts up instead of making a second alert. */
  key: z.string(),
  clientId: z.string().nullable(),
  kind: z.enum(alertKinds),
  level: z.enum(alertLevels),
  /** Where a click leads. */
  subject: z.strictObject({
    kind: z.enum(['incident', 'credential', 'bot', 'number', 'client', 'job']),
    id: z.string(),
  }),
  /** Values of its sentence: names, values, dates. Never a secret. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  raisedAt: z.string(),
  seenAt: z.string(),
  /** Sights since it was raised; 0 once its cause is gone. */
  times: z.number().int(),
  /** When the system was last told to show it; null while it waits, e.g. for the end of quiet hours. */
  notifiedAt: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
  dismissedAt: z.string().nullable(),
});

/** An alert. */
export type Alert = z.infer<typeof alertSchema>;
