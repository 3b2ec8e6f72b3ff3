import { z } from 'zod';
import { auditSettingsSchema } from './audit-settings.ts';
import { clientFactsSchema } from './surroundings.ts';

/** Schema of what an agency keeps about a client besides its bots. */
export const clientRecordSchema = z.strictObject({
  facts: clientFactsSchema,
  settings: auditSettingsSchema,
  /** Who wrote it last, and when (UTC instant, ISO 8601). */
  by: z.string().max(120),
  at: z.string(),
});

/** What an agency keeps about a client besides its bots. */
export type ClientRecord = z.infer<typeof clientRecordSchema>;
