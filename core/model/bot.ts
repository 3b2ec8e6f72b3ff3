import { z } from 'zod';

/** Schema of a bot: one Blip Builder bot of a client. */
export const botSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  /** Name as the agency writes it; 1 to 500 letters. */
  name: z.string(),
  /** UTC instant, ISO 8601. */
  createdAt: z.string(),
});

/** A Blip Builder bot of a client. */
export type Bot = z.infer<typeof botSchema>;
