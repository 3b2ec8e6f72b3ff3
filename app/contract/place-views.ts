import { z } from 'zod';
import { incidentKinds } from '#core/model/incident.ts';

const id = z.string();
const name = z.string();
const ofClient = { id, clientId: id, clientName: name };

/** Schema of somewhere one can go to by its name. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), id, name }),
  z.strictObject({ kind: z.literal('bot'), ...ofClient, name }),
  /** `name` is the verified one; null while nobody has seen it. `phone` is E.164. */
  z.strictObject({
    kind: z.literal('number'),
    ...ofClient,
    phone: z.string(),
    name: name.nullable(),
  }),
  /** `phone` null: a whole account. */
  z.strictObject({
    kind: z.literal('incident'),
    ...ofClient,
    phone: z.string().nullable(),
    about: z.enum(incidentKinds),
  }),
]);

/** A client, bot, number or incident, with what it takes to name it and to go there. */
export type Place = z.infer<typeof placeSchema>;

/** Schema of which place somebody went to. */
export const visitSchema = z.strictObject({
  kind: z.enum(['client', 'bot', 'number', 'incident']),
  id: z.string().min(1).max(64),
});

/** Which place somebody went to. */
export type Visit = z.infer<typeof visitSchema>;
