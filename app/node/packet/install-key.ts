import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { SecretStore } from '#app/ports/secret-store.ts';
import { Secret } from '#core/model/secret.ts';

/** Where the key lies among the secrets. */
export const installKeyId = 'install-key';

/** The key with which this installation signs packets. The private part never leaves it. */
export interface InstallKey {
  /** SPKI in PEM: goes into every packet. */
  readonly publicKeyPem: string;
  /** SHA-256 (hex) of the public key's DER form. */
  readonly fingerprint: string;
  /** Ed25519 signature, 64 bytes; the same message gives the same one. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * The installation's key, made and stored where there is none. `isNew` tells the caller to write that down in the
 * handling log: packets made before stay valid, and bear another fingerprint.
 */
export function openInstallKey(secrets: SecretStore): InstallKey & { readonly isNew: boolean } {
  const stored = secrets.get(installKeyId);
  const privateKey = stored === null ? makeKey(secrets) : createPrivateKey(stored.reveal());
  const publicKey = createPublicKey(privateKey);
  return {
    isNew: stored === null,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    fingerprint: keyFingerprint(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** SHA-256 (hex) of a public key's DER form. */
export function keyFingerprint(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}

function makeKey(secrets: SecretStore): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  secrets.put(
    installKeyId,
    new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string),
  );
  return privateKey;
}
