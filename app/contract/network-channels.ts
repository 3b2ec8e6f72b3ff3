import { z } from 'zod';
import { syncFaultCodes } from '#core/model/sync-fault.ts';

const service = z.enum(['blip', 'graph']);

/** Host and port of a proxy: letters, digits, dots and dashes, or an IPv6 address in brackets. */
const proxy = z.string().regex(/^(?:[a-z0-9][a-z0-9.-]{0,252}|\[[0-9a-f:.]{2,45}\]):\d{1,5}$/i);

/** One line without control characters. */
const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u);

/** Schema of what is known of the network. */
export const networkViewSchema = z.strictObject({
  /** Authorities of this machine may vouch for Blip and Meta, not only those that browsers trust everywhere. */
  trustsMachine: z.boolean(),
  /** The proxy that a user is kept for; never its password. */
  login: z.strictObject({ proxy, user: line }).nullable(),
  /** What the newest connection to each service found; a service that was not reached yet is not in it. */
  ways: z.array(
    z.strictObject({
      service,
      proxy: z.string().max(300).nullable(),
      authority: z.string().max(120).nullable(),
      isPublic: z.boolean(),
    }),
  ),
});

/** What is known of the network. */
export type NetworkView = z.infer<typeof networkViewSchema>;

/** Schema of a look at the way to each service. */
export const networkCheckSchema = networkViewSchema.extend({
  failed: z.array(z.strictObject({ service, code: z.enum(syncFaultCodes) })),
});

/** What came of a look at the way to each service. */
export type NetworkCheck = z.infer<typeof networkCheckSchema>;

/** Schema of a user that a proxy is to be told. */
export const proxyLoginSchema = z.strictObject({
  proxy,
  // A colon would end the name inside the header.
  user: line.regex(/^[^:]*$/),
  password: line,
});

/** Channels of the way to the services: proxies and certificates; see channels.ts. */
export const networkChannels = {
  'network:read': { owner: 'worker', request: z.null(), response: networkViewSchema },
  'network:write': {
    owner: 'worker',
    request: z.strictObject({ trustsMachine: z.boolean() }),
    response: networkViewSchema,
  },
  /** Keeps the user of a proxy among the secrets; null forgets it. */
  'network:set-login': {
    owner: 'worker',
    request: proxyLoginSchema.nullable(),
    response: networkViewSchema,
  },
  /** Connects to each service, looks at its certificate and hangs up; nothing is sent. */
  'network:check': { owner: 'worker', request: z.null(), response: networkCheckSchema },
} as const;
