import type { Secret } from '#core/model/secret.ts';
import type { SyncFaultCode } from '#core/model/sync-fault.ts';
import { ExchangeFault, type Exchange } from '../exchange.ts';
import { SyncError } from '../sync-error.ts';
import { readEnvelope, type BlipRead } from './blip-reads.ts';
import { readReply, type BlipFailure, type BlipReply } from './read-reply.ts';

/** What one bot is read with. */
export interface BlipSession {
  readonly exchange: Exchange;
  /** Base address of the commands, without a slash at its end, e.g. `https://http.msging.net`. */
  readonly base: string;
  /** The HTTP key: what stands after `Key ` in the header. */
  readonly key: Secret;
  /** A new id for each envelope. */
  readonly nextId: () => string;
}

/** Most bytes of an answer that holds a flow; an application holds one as well. */
export const flowLimit = 25 * 1024 * 1024;

/** Most bytes of one page of a list and of any other answer. */
export const listLimit = 5 * 1024 * 1024;

/** Seconds for which a bot rests where the service does not say how long (BLIP_API 4). */
export const defaultRest = 120;

/** A failure that concerns what was asked, not the key or the connection: the rest can still be read. */
export type BlipRefusal = Extract<BlipReply, { kind: 'failure' }> & {
  readonly failure: 'not-allowed' | 'refused';
};

/** What a read brought, and the body it was read from. */
export type BlipAnswer = (Exclude<BlipReply, { kind: 'failure' }> | BlipRefusal) & {
  /** SHA-256 (hex) of the body as it came, and its length in bytes. */
  readonly sha256: string;
  readonly bytes: number;
};

/**
 * Sends one read and tells what came of it; asks a second time where the network or the service failed.
 * Throws SyncError for whatever ends a sync (bad key, throttled, no network …), with `retryAfter` in seconds where the
 * bot has to rest, and RangeError for a read that is not on the list.
 */
export async function ask(
  session: BlipSession,
  read: BlipRead,
  { limitBytes }: { readonly limitBytes: number },
): Promise<BlipAnswer> {
  try {
    return await askOnce(session, read, limitBytes);
  } catch (error) {
    if (!(error instanceof SyncError) || !askedAgain.has(error.code)) throw error;
    return askOnce(session, read, limitBytes);
  }
}

/** Faults that may be gone at once; a key, a refusal and a limit are not (BLIP_API 4). */
const askedAgain: ReadonlySet<SyncFaultCode> = new Set([
  'offline',
  'timeout',
  'dropped',
  'unavailable',
]);

async function askOnce(
  { exchange, base, key, nextId }: BlipSession,
  read: BlipRead,
  limitBytes: number,
): Promise<BlipAnswer> {
  const body = JSON.stringify(readEnvelope(nextId(), read));
  try {
    const response = await exchange({
      method: 'POST',
      url: `${base}/commands`,
      authorization: { scheme: 'Key', secret: key },
      body,
      limitBytes,
    });
    const { status, sha256, bytes, headers } = response;
    const reply = readReply({ status, body: response.body, retryAfter: headers.retryAfter });
    if (reply.kind !== 'failure') return { ...reply, sha256, bytes };
    return { ...refusal(reply), sha256, bytes };
  } catch (error) {
    throw error instanceof ExchangeFault ? new SyncError(error.code) : error;
  }
}

const endings: Readonly<Record<BlipFailure, SyncFaultCode | null>> = {
  'bad-key': 'bad-credential',
  throttled: 'throttled',
  unavailable: 'unavailable',
  'not-blip': 'not-the-service',
  'not-allowed': null,
  refused: null,
};

function refusal(reply: Extract<BlipReply, { kind: 'failure' }>): BlipRefusal {
  const { failure, description, retryAfter } = reply;
  const code = endings[failure];
  if (code === 'throttled') throw new SyncError(code, description, retryAfter ?? defaultRest);
  if (code !== null) throw new SyncError(code, description, retryAfter);
  return reply as BlipRefusal;
}
