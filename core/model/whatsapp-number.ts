import { z } from 'zod';

/** Schema of a client's WhatsApp number. */
export const whatsappNumberSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  /** Bot that answers on it; null while nobody has said. */
  botId: z.string().nullable(),
  /** E.164, e.g. `+551140028922`. */
  phone: z.string(),
  /** Meta's ids, as text since they may pass 2^53; null for a number entered by hand. */
  phoneNumberId: z.string().nullable(),
  wabaId: z.string().nullable(),
  /** Name that users see, as Meta verified it; null while unknown. */
  verifiedName: z.string().nullable(),
  /** UTC instant, ISO 8601. */
  createdAt: z.string(),
});

/** A client's WhatsApp number. */
export type WhatsappNumber = z.infer<typeof whatsappNumberSchema>;

/** Schema of a WhatsApp Business Account that a client's token reads. */
export const whatsappAccountSchema = z.strictObject({
  /** UUID. */
  id: z.string(),
  clientId: z.string(),
  credentialId: z.string(),
  wabaId: z.string(),
  name: z.string(),
  /** Owned by the portfolio of the token, or shared with it by a client. */
  ownership: z.enum(['owned', 'client', 'unknown']),
  /** UTC instant, ISO 8601. */
  createdAt: z.string(),
});

/** A WhatsApp Business Account that a client's token reads. */
export type WhatsappAccount = z.infer<typeof whatsappAccountSchema>;
