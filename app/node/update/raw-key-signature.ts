import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { IsSignedBy } from '#core/update/judge-update.ts';

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const before = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 by Node's own cryptography, under a raw public key in base64. */
export const isSignedByRawKey: IsSignedBy = (key, message, signature) => {
  const read = readRawKey(key);
  const bytes = readSignature(signature);
  return read !== null && bytes !== null && verify(null, message, read, bytes);
};

function readRawKey(text: string): KeyObject | null {
  // 32 bytes, written in the one way there is.
  if (!/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)) return null;
  const key = Buffer.concat([before, Buffer.from(text, 'base64')]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

/** 64 bytes, written in the one way there is, as `update.json.sig` holds them. */
function readSignature(text: string): Buffer | null {
  const found = /^([A-Za-z0-9+/]{85}[AQgw]==)\n?$/.exec(text)?.[1];
  return found === undefined ? null : Buffer.from(found, 'base64');
}
