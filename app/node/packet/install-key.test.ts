import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { memorySecrets } from '#test/fixtures/packet.ts';
import { installKeyId, openInstallKey } from './install-key.ts';
import { nodeSignatureCheck } from './signature-check.ts';

const message = Buffer.from('manifest');

describe('the key of an installation', () => {
  test('is made once and kept among the secrets', () => {
    const secrets = memorySecrets();
    const made = openInstallKey(secrets);
    const again = openInstallKey(secrets);
    expect([made.isNew, again.isNew]).toEqual([true, false]);
    expect(again.publicKeyPem).toBe(made.publicKeyPem);
    expect(again.sign(message)).toEqual(made.sign(message));
    const stored = secrets.get(installKeyId)!;
    expect(createPrivateKey(stored.reveal()).asymmetricKeyType).toBe('ed25519');
    expect(JSON.stringify(made)).not.toContain('PRIVATE');
  });

  test('signs what its public part verifies, and nothing else', () => {
    const key = openInstallKey(memorySecrets());
    const other = openInstallKey(memorySecrets());
    const signature = key.sign(message);
    expect(signature).toHaveLength(64);
    const { verify, fingerprint } = nodeSignatureCheck;
    expect(verify(key.publicKeyPem, message, signature)).toBe(true);
    expect(verify(other.publicKeyPem, message, signature)).toBe(false);
    expect(verify(key.publicKeyPem, Buffer.from('manifesT'), signature)).toBe(false);
    expect(fingerprint(key.publicKeyPem)).toBe(key.fingerprint);
  });

  test.each([
    ['no key', ''],
    ['half a key', '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n'],
    ['a private key', () => secretPem()],
  ])('%s gives no fingerprint and verifies nothing', (_, given) => {
    const pem = typeof given === 'string' ? given : given();
    expect(nodeSignatureCheck.fingerprint(pem)).toBeNull();
    expect(nodeSignatureCheck.verify(pem, message, new Uint8Array(64))).toBe(false);
  });

  test.each([0, 63, 65, 1_000])('a signature of %i bytes is none', (length) => {
    const { publicKeyPem } = openInstallKey(memorySecrets());
    expect(nodeSignatureCheck.verify(publicKeyPem, message, new Uint8Array(length))).toBe(false);
  });
});

function secretPem(): string {
  const secrets = memorySecrets();
  openInstallKey(secrets);
  return secrets.get(installKeyId)!.reveal();
}
