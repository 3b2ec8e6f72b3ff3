import type { z } from 'zod';
import { appealStandingSchema } from '#core/model/appeal-standing.ts';
import { incidentViewSchema } from './sync-views.ts';

/** Schema of an incident in a list, with where its appeal stands. */
export const incidentRowSchema = incidentViewSchema
  .omit({ log: true })
  .extend({ appeal: appealStandingSchema });

/** An incident in a list. */
export type IncidentRow = z.infer<typeof incidentRowSchema>;
