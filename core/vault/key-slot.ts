import { gcm } from '@noble/ciphers/aes.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { argon2ParamsSchema, stretchPassphrase, type Argon2Cost } from './argon2.ts';
import { canonicalText, type KeySlot } from './header.ts';
import { VaultError } from './vault-error.ts';
import { deriveKey } from './vault-keys.ts';

/** Source of cryptographic randomness: `count` random bytes. */
export type Random = (count: number) => Uint8Array;

/** Schema of the parameters of an `os` slot. */
export const osParamsSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  /** 16 random bytes, hex. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** The device secret as the system's keychain sealed it, hex. */
  sealed: z.string().regex(/^([0-9a-f]{2}){1,8192}$/),
  /** The keychain's own name, e.g. `gnome_libsecret`: says which one to unlock when it is gone. */
  backend: z.string().max(64),
});

/** A device secret and how the system's keychain keeps it. */
export interface DeviceSecret {
  /** 32 random bytes. */
  readonly secret: Uint8Array;
  /** What the keychain made of it. */
  readonly sealed: Uint8Array;
  readonly backend: string;
}

/** A slot that a passphrase opens. */
export async function makePassphraseSlot(
  installId: string,
  masterKey: Uint8Array,
  passphrase: string,
  cost: Argon2Cost,
  random: Random,
): Promise<KeySlot> {
  const params = { kdf: 'argon2id', ...cost, salt: bytesToHex(random(16)) };
  const wrappingKey = await passphraseKey(passphrase, params);
  return wrap({ installId, type: 'passphrase', params }, wrappingKey, masterKey, random);
}

/** A slot that the device secret opens. */
export function makeOsSlot(
  installId: string,
  masterKey: Uint8Array,
  device: DeviceSecret,
  random: Random,
): KeySlot {
  const params = {
    kdf: 'hkdf-sha256',
    salt: bytesToHex(random(16)),
    sealed: bytesToHex(device.sealed),
    backend: device.backend,
  };
  const wrappingKey = deviceKey(device.secret, params);
  return wrap({ installId, type: 'os', params }, wrappingKey, masterKey, random);
}

/** The master key, or null when the passphrase is wrong. Throws `header-altered` on parameters out of bounds. */
export async function openPassphraseSlot(
  installId: string,
  slot: KeySlot,
  passphrase: string,
): Promise<Uint8Array | null> {
  return unwrap(installId, slot, await passphraseKey(passphrase, slot.params));
}

/** The master key, or null when the secret is another device's. Throws `header-altered` on unreadable parameters. */
export function openOsSlot(
  installId: string,
  slot: KeySlot,
  deviceSecret: Uint8Array,
): Uint8Array | null {
  return unwrap(installId, slot, deviceKey(deviceSecret, slot.params));
}

/** The sealed device secret of an `os` slot. Throws `header-altered` on unreadable parameters. */
export function sealedDeviceSecret(slot: KeySlot): Uint8Array {
  return hexToBytes(parseParams(osParamsSchema, slot.params).sealed);
}

async function passphraseKey(passphrase: string, params: unknown): Promise<Uint8Array> {
  const known = parseParams(argon2ParamsSchema, params);
  const stretched = await stretchPassphrase(passphrase, hexToBytes(known.salt), known);
  const key = deriveKey(stretched, new Uint8Array(0), 'transbordo/vault/1/slot/passphrase');
  stretched.fill(0);
  return key;
}

function deviceKey(secret: Uint8Array, params: unknown): Uint8Array {
  const known = parseParams(osParamsSchema, params);
  return deriveKey(secret, hexToBytes(known.salt), 'transbordo/vault/1/slot/os');
}

function parseParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const part = parsed.error.issues[0]?.path.join('.') || 'params';
  throw new VaultError('header-altered', { part });
}

/** What the wrap is bound to: a slot moved to another install, or with other parameters, does not open. */
function associatedData(
  slot: Pick<KeySlot, 'type' | 'params'> & { installId: string },
): Uint8Array {
  return utf8ToBytes(
    canonicalText({ installId: slot.installId, type: slot.type, params: slot.params }),
  );
}

function wrap(
  slot: Pick<KeySlot, 'type' | 'params'> & { installId: string },
  wrappingKey: Uint8Array,
  masterKey: Uint8Array,
  random: Random,
): KeySlot {
  const nonce = random(12);
  const wrapped = gcm(wrappingKey, nonce, associatedData(slot)).encrypt(masterKey);
  wrappingKey.fill(0);
  return {
    type: slot.type,
    params: slot.params,
    nonce: bytesToHex(nonce),
    wrapped: bytesToHex(wrapped),
  };
}

function unwrap(installId: string, slot: KeySlot, wrappingKey: Uint8Array): Uint8Array | null {
  const aad = associatedData({ installId, type: slot.type, params: slot.params });
  try {
    return gcm(wrappingKey, hexToBytes(slot.nonce), aad).decrypt(hexToBytes(slot.wrapped));
  } catch {
    // The only thing that can fail here is the tag: the shapes were checked with the header.
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}
