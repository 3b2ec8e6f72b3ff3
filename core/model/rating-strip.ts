import { z } from 'zod';
import { qualityValues } from './quality-history.ts';

/** Days that a strip shows. */
export const stripDays = 90;

/** What a day of a strip says: a rating, or that nothing was known. */
export const stripValues = [...qualityValues, 'gap'] as const;

/** Schema of days in a row that say the same. */
export const ratingSpanSchema = z.strictObject({
  value: z.enum(stripValues),
  days: z.number().int().min(1),
});

/** Days in a row that say the same. */
export type RatingSpan = z.infer<typeof ratingSpanSchema>;
