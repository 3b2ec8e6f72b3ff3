import { z } from 'zod';

/** Schema of a client: the company whose bots and numbers an agency looks after. */
export const clientSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  /** Name as the agency writes it; 1 to 500 letters. */
  name: z.string(),
  /** UTC instant, ISO 8601. */
  createdAt: z.string(),
});

/** A client of the agency. */
export type Client = z.infer<typeof clientSchema>;
