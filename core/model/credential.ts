import { z } from 'zod';
import { syncFaultSchema } from './sync-fault.ts';

/** What kinds of credentials there are. A router's key reads the router alone, each bot has its own (BLIP_API 3.3). */
export const credentialKinds = ['blip-bot', 'blip-router', 'meta-token'] as const;

/** Schema of what `debug_token` says of a token (WHATSAPP 1.2). */
export const tokenFactsSchema = z.strictObject({
  appId: z.string().nullable(),
  application: z.string().nullable(),
  /** `SYSTEM_USER`, `USER` … */
  type: z.string().nullable(),
  scopes: z.array(z.string()),
  /** UTC instant, ISO 8601; null when it never expires. */
  expiresAt: z.string().nullable(),
  dataAccessExpiresAt: z.string().nullable(),
  /** WhatsApp Business Accounts it was granted; null when it names none, which means every one. */
  wabaIds: z.array(z.string()).nullable(),
  /** Portfolios it was granted. */
  businessIds: z.array(z.string()),
});

/** What a token may do and for how long. */
export type TokenFacts = z.infer<typeof tokenFactsSchema>;

/** Schema of a credential without its secret, which lies in a file of its own. */
export const credentialSchema = z.strictObject({
  /** UUID; also the name under which the secret is sealed. */
  id: z.string(),
  clientId: z.string(),
  kind: z.enum(credentialKinds),
  /** What the user calls it; 1 to 120 characters. */
  label: z.string(),
  /** Blip: short name of the bot whose key it is. Null for Meta. */
  shortName: z.string().nullable(),
  /** Blip: first label of the organisation's address (`{contract}.http.msging.net`); null for the general one. */
  contract: z.string().nullable(),
  /** Bot that is read with it; null for Meta. */
  botId: z.string().nullable(),
  /** Last characters, the only ones ever shown again. */
  hint: z.string().max(4),
  /** 8 hex digits of a keyed hash: tells that one secret was entered twice, nothing else. */
  fingerprint: z.string(),
  /** UTC instants, ISO 8601. */
  createdAt: z.string(),
  /** When the present secret was sealed. */
  sealedAt: z.string(),
  /** Days after which a reminder asks for a new one; null: none. */
  rotateAfterDays: z.number().int().min(1).max(730).nullable(),
  /** What `debug_token` said; null for Blip and before the first test. */
  token: tokenFactsSchema.nullable(),
  /** `needs-attention`: refused by the service, and not used again until replaced or tested anew. */
  state: z.enum(['untested', 'working', 'needs-attention']),
  lastUsedAt: z.string().nullable(),
  lastFailure: syncFaultSchema.nullable(),
});

/** A credential without its secret. */
export type Credential = z.infer<typeof credentialSchema>;

/** Kind of a credential. */
export type CredentialKind = Credential['kind'];
