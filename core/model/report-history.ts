import { z } from 'zod';
import { incidentEntrySchema, incidentSchema } from './incident.ts';
import { gapSchema, qualityValues, versionMarkSchema } from './quality-history.ts';
import { factSources } from './surroundings.ts';

/** Schema of a span in which every look at a number showed the same. */
export const qualitySpanSchema = z.strictObject({
  /** First and last look, UTC instants. */
  from: z.string(),
  to: z.string(),
  quality: z.enum(qualityValues),
  /** Meta's `status`; null where no look told it. */
  status: z.string().nullable(),
  source: z.enum(factSources),
});

/** A span in which every look at a number showed the same. */
export type QualitySpan = z.infer<typeof qualitySpanSchema>;

/** Schema of a number's history over the report's period. */
export const reportNumberSchema = z.strictObject({
  /** E.164, or masked to its last digits. */
  phone: z.string(),
  verifiedName: z.string().nullable(),
  /** Name of its bot. */
  bot: z.string().nullable(),
  /** Oldest first. */
  spans: z.array(qualitySpanSchema),
  gaps: z.array(gapSchema),
  versions: z.array(versionMarkSchema.pick({ at: true, isPublicationTime: true })),
});

/** A number's history over the report's period. */
export type ReportNumber = z.infer<typeof reportNumberSchema>;

/** Schema of an incident of the period, with its log. */
export const reportIncidentSchema = incidentSchema
  .pick({
    kind: true,
    openedAt: true,
    source: true,
    before: true,
    after: true,
    reason: true,
    clocks: true,
    recoveredAt: true,
    closedAt: true,
    closedBy: true,
    outcome: true,
  })
  .extend({
    /** As in {@link reportNumberSchema}; null where it befell a whole account. */
    phone: z.string().nullable(),
    /** Oldest first. */
    log: z.array(incidentEntrySchema),
  });

/** An incident of the period, with its log. */
export type ReportIncident = z.infer<typeof reportIncidentSchema>;
