import { z } from 'zod';

/** Why a request, or a whole sync of one bot or account, brought nothing. */
export const syncFaultCodes = [
  /** No network, no such host, no connection. */
  'offline',
  /** No answer in time, or one that stopped coming. */
  'timeout',
  /** The connection broke while the answer came. */
  'dropped',
  /** The service answered with another address; nothing was sent there. */
  'redirected',
  /** The answer went over the limit and was cut off. */
  'too-large',
  /** The server's certificate does not hold. */
  'untrusted',
  /** The network's proxy asks for a user and a password, or refused the ones it was told. */
  'proxy-login',
  /** The network's proxy does not let through, or speaks no language that this program does. */
  'proxy-refused',
  /** The address is not one that keys may be sent to. */
  'host-refused',
  /** Key or token wrong, revoked or expired: not used again until somebody looks. */
  'bad-credential',
  /** Key or token right, but it may not read this. */
  'not-allowed',
  /** Too many requests; the service says to wait. */
  'throttled',
  /** The service is down or slow. */
  'unavailable',
  /** Something else than the service answered, e.g. a hotel's login page. */
  'not-the-service',
  /** The service refused for another reason, in its own words. */
  'refused',
  /** The account, number or bot is not there, or not visible to this token. */
  'missing',
  /** Locked, restricted or disabled by policy. */
  'policy',
  /** No key or token is stored, or it must be pasted again. */
  'no-credential',
  /** The answer came whole but does not read as documented. */
  'wrong-answer',
  /** This machine's disk is full or nearly so: nothing was asked for. */
  'disk-full',
  /** The user stopped it. */
  'cancelled',
] as const;

/** Why a request brought nothing. */
export type SyncFaultCode = (typeof syncFaultCodes)[number];

/** Schema of such a fault as it is kept: never with a body or an address. */
export const syncFaultSchema = z.strictObject({
  code: z.enum(syncFaultCodes),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  /** The service's own words, at most 500 characters, without secrets; empty where it said nothing. */
  message: z.string().max(500),
});

/** A fault of a sync as it is kept. */
export type SyncFault = z.infer<typeof syncFaultSchema>;
