import { z } from 'zod';
import { filingOutcomes } from './incident.ts';

/** How far an appeal has come, in order. */
export const appealStandings = ['none', 'submitted', 'answered'] as const;

/** Schema of where an incident's appeal stands: as its last one does, when there were several. */
export const appealStandingSchema = z.strictObject({
  standing: z.enum(appealStandings),
  /** When it was handed in or answered, UTC instant in ISO 8601; null with `none`. */
  on: z.string().nullable(),
  /** Null until it is answered. */
  outcome: z.enum(filingOutcomes).nullable(),
});

/** Where an incident's appeal stands. */
export type AppealStanding = z.infer<typeof appealStandingSchema>;
