import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { SignatureCheck } from '#core/packet/verify-packet.ts';
import { keyFingerprint } from './install-key.ts';

/** Ed25519 by Node's own cryptography. */
export const nodeSignatureCheck: SignatureCheck = {
  fingerprint: (publicKeyPem) => {
    const key = readKey(publicKeyPem);
    return key === null ? null : keyFingerprint(key);
  },
  verify: (publicKeyPem, message, signature) => {
    const key = readKey(publicKeyPem);
    return key !== null && signature.length === 64 && verify(null, message, key, signature);
  },
};

/** Null for anything but a public Ed25519 key; a private one in a packet is not taken for its public part. */
function readKey(pem: string): KeyObject | null {
  if (!pem.startsWith('-----BEGIN PUBLIC KEY-----')) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
