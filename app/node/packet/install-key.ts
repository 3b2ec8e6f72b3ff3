import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { InstallKey } from '#app/ports/packets.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import { Secret } from '#core/model/secret.ts';

/** Where the key lies among the secrets. */
export const installKeyId = 'install-key';

/** The installation's key, made and stored where there is none; see the port. */
export function openInstallKey(secrets: SecretStore): InstallKey & { readonly isNew: boolean } {
  const found = findInstallKey(secrets);
  return { ...(found ?? keyOf(makeKey(secrets))), isNew: found === null };
}

/** The installation's key; null where none was made. */
export function findInstallKey(secrets: SecretStore): InstallKey | null {
  const stored = secrets.get(installKeyId);
  return stored === null ? null : keyOf(createPrivateKey(stored.reveal()));
}

function keyOf(privateKey: KeyObject): InstallKey {
  const publicKey = createPublicKey(privateKey);
  return {
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
