import { createHash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { AppFault } from '#app/contract/errors.ts';
import { checkTimestamp, sha256Oid } from './timestamp-check.ts';
import { TimestampError } from './timestamp-error.ts';

/**
 * Sends a query to a time-stamping authority (`application/timestamp-query`) and gives the body of its answer, at most
 * 1 MB. Throws TimestampError `unreachable`.
 */
export type PostTimestampQuery = (url: string, query: Uint8Array) => Promise<Uint8Array>;

/**
 * Asks an authority for a timestamp (RFC 3161) over bytes, and checks the answer before it is believed. The authority
 * learns a hash and the address of this machine, nothing else. Throws AppFault `timestamp-failed`.
 * @param trusted certificates in PEM that the authority's must lead to; empty: whose it is, is not judged
 */
export async function requestTimestamp(
  message: Uint8Array,
  { url, post, trusted }: { url: string; post: PostTimestampQuery; trusted: string },
): Promise<Uint8Array> {
  const nonce = new Uint8Array(randomBytes(16));
  // Positive and without leading zeros, so that its DER form is these bytes and no others.
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  try {
    const answer = await post(url, timestampQuery(message, nonce));
    await checkTimestamp(answer, message, { nonce, trusted });
    return answer;
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error;
    throw new AppFault('timestamp-failed', { authority: url.slice(0, 200), reason: error.message });
  }
}

/** DER of the query: SHA-256 of the message, the nonce, and the wish for the signer's certificate. */
export function timestampQuery(message: Uint8Array, nonce: Uint8Array): Uint8Array {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: sha256Oid,
        algorithmParams: new Null(),
      }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(message).digest() }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return new Uint8Array(query.toSchema().toBER());
}
