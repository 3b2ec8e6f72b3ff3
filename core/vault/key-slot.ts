import { gcm } from '@noble/ciphers/aes.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Argon2Cost } from './argon2-params.ts';
import { stretchPassphrase } from './argon2.ts';
import { canonicalText, type KeySlot } from './header.ts';
import { parseParams, slotParams, type SlotType } from './slot-params.ts';
import { deriveKey } from './vault-keys.ts';

/** Source of cryptographic randomness: `count` random bytes. */
export type Random = (count: number) => Uint8Array;

/** A device secret and how the system's keychain keeps it. */
export interface DeviceSecret {
  /** 32 random bytes. */
  readonly secret: Uint8Array;
  /** What the keychain made of it. */
  readonly sealed: Uint8Array;
  readonly backend: string;
  /** What sealed it, to tell later why it does not open. */
  readonly origin?: SealOrigin;
}

/** What sealed a device secret. */
export interface SealOrigin {
  /** Node's name of the system. */
  readonly platform: string;
  /** First three characters of the sealed text, such as `v11`. */
  readonly prefix: string;
  /** Version of Electron. */
  readonly electron: string;
}

/** What opens a slot of each kind. */
export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'os'; readonly deviceSecret: Uint8Array }
  | {
      readonly kind: 'os+passphrase';
      readonly passphrase: string;
      readonly deviceSecret: Uint8Array;
    }
  /** The 26 characters, as `readRecoveryCode` gives them. */
  | { readonly kind: 'recovery'; readonly code: string };

/** With what a slot of each kind is made. */
export type SlotRecipe =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly cost: Argon2Cost }
  | { readonly kind: 'os'; readonly device: DeviceSecret }
  | {
      readonly kind: 'os+passphrase';
      readonly passphrase: string;
      readonly cost: Argon2Cost;
      readonly device: DeviceSecret;
    }
  /** `issued`: UTC instant, ISO 8601. */
  | { readonly kind: 'recovery'; readonly code: string; readonly issued: string };

/** Wraps the master key for what a recipe names. Takes about a second for each passphrase. */
export async function makeSlot(
  installId: string,
  masterKey: Uint8Array,
  recipe: SlotRecipe,
  random: Random,
): Promise<KeySlot> {
  const slot = { installId, type: recipe.kind, params: paramsOf(recipe, random(16)) };
  const wrappingKey = await wrappingKeyOf(slot.params, secretOf(recipe));
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

/**
 * The master key, or null when the secret is another one. Throws VaultError `header-altered` on parameters out of
 * bounds, before anything is computed.
 */
export async function openSlot(
  installId: string,
  slot: KeySlot,
  secret: SlotSecret,
): Promise<Uint8Array | null> {
  return unwrap(installId, slot, await wrappingKeyOf(slot.params, secret));
}

/** The same for the keychain alone, at once. */
export function openOsSlot(
  installId: string,
  slot: KeySlot,
  deviceSecret: Uint8Array,
): Uint8Array | null {
  return unwrap(installId, slot, deviceKey(slot.params, deviceSecret));
}

/** What the secret is that will open the slot of a recipe. */
export function secretOf(recipe: SlotRecipe): SlotSecret {
  switch (recipe.kind) {
    case 'passphrase':
      return { kind: recipe.kind, passphrase: recipe.passphrase };
    case 'os':
      return { kind: recipe.kind, deviceSecret: recipe.device.secret };
    case 'os+passphrase':
      return {
        ...{ kind: recipe.kind, passphrase: recipe.passphrase },
        deviceSecret: recipe.device.secret,
      };
    case 'recovery':
      return { kind: recipe.kind, code: recipe.code };
  }
}

function paramsOf(recipe: SlotRecipe, salt: Uint8Array): KeySlot['params'] {
  const salted = { salt: bytesToHex(salt) };
  switch (recipe.kind) {
    case 'passphrase':
      return { kdf: 'argon2id', ...recipe.cost, ...salted };
    case 'os':
      return { kdf: 'hkdf-sha256', ...salted, ...sealParams(recipe.device) };
    case 'os+passphrase':
      return {
        ...{ kdf: 'argon2id+hkdf-sha256', ...recipe.cost, ...salted },
        ...sealParams(recipe.device),
      };
    case 'recovery':
      return { kdf: 'hkdf-sha256', ...salted, issued: recipe.issued };
  }
}

function sealParams({ sealed, backend, origin }: DeviceSecret): KeySlot['params'] {
  return { sealed: bytesToHex(sealed), backend, ...origin };
}

/** Labels keep the kinds of slots apart; they are part of the format. */
const label = (kind: SlotType): string => `transbordo/vault/1/slot/${kind}`;
const noSalt = new Uint8Array(0);
const noSecret = new Uint8Array(0);

async function wrappingKeyOf(params: unknown, secret: SlotSecret): Promise<Uint8Array> {
  switch (secret.kind) {
    case 'os':
      return deviceKey(params, secret.deviceSecret);
    case 'recovery': {
      const { salt } = parseParams(slotParams.recovery, params);
      return deriveKey(utf8ToBytes(secret.code), hexToBytes(salt), label('recovery'));
    }
    case 'passphrase': {
      const known = parseParams(slotParams.passphrase, params);
      return stretchedKey(secret, known, noSecret);
    }
    case 'os+passphrase': {
      const known = parseParams(slotParams['os+passphrase'], params);
      return stretchedKey(secret, known, secret.deviceSecret);
    }
  }
}

/** The device secret, where there is one, is needed with the stretched passphrase: neither leads to the key alone. */
async function stretchedKey(
  { kind, passphrase }: { readonly kind: SlotType; readonly passphrase: string },
  params: Argon2Cost & { readonly salt: string },
  deviceSecret: Uint8Array,
): Promise<Uint8Array> {
  const stretched = await stretchPassphrase(passphrase, hexToBytes(params.salt), params);
  const mixed = concatBytes(stretched, deviceSecret);
  const key = deriveKey(mixed, noSalt, label(kind));
  stretched.fill(0);
  mixed.fill(0);
  return key;
}

function deviceKey(params: unknown, secret: Uint8Array): Uint8Array {
  const { salt } = parseParams(slotParams.os, params);
  return deriveKey(secret, hexToBytes(salt), label('os'));
}

/** What the wrap is bound to: a slot moved to another install, or with other parameters, does not open. */
function associatedData(
  slot: Pick<KeySlot, 'type' | 'params'> & { installId: string },
): Uint8Array {
  return utf8ToBytes(
    canonicalText({ installId: slot.installId, type: slot.type, params: slot.params }),
  );
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
