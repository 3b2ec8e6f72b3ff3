import { z } from 'zod';
import { severitySchema } from './finding.ts';

/** Schema of what an agency changes about the audits of one client. */
export const auditSettingsSchema = z.strictObject({
  /** Audits that are not made, each with its reason. */
  switchedOff: z
    .array(
      z.strictObject({ auditId: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
    )
    .default([]),
  /** Severities that weigh otherwise for this client, by audit. */
  severities: z.record(z.string(), severitySchema).default({}),
  /** Ways in which this client's customers ask for a person, typed along with the battery. */
  phrases: z.array(z.string()).default([]),
});

/** What an agency changes about the audits of one client. */
export type AuditSettings = z.infer<typeof auditSettingsSchema>;

/** Nothing is changed. */
export const usualAuditSettings: AuditSettings = { switchedOff: [], severities: {}, phrases: [] };
