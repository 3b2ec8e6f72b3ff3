import { equalBytes } from '@noble/ciphers/utils.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { assertStrongEnough, defaultArgon2Cost, type Argon2Cost } from './argon2.ts';
import { canonicalText, headerDigest, headerVersion } from './header.ts';
import type { KeySlot, VaultHeader } from './header.ts';
import {
  makeOsSlot,
  makePassphraseSlot,
  openOsSlot,
  openPassphraseSlot,
  sealedDeviceSecret,
} from './key-slot.ts';
import type { DeviceSecret, Random } from './key-slot.ts';
import { VaultError } from './vault-error.ts';
import { deriveVaultKeys, headerMac, keyCheckValue, wipeVaultKeys } from './vault-keys.ts';
import type { VaultKeys } from './vault-keys.ts';

/** With what a new vault can be opened; at least one of the two. */
export interface VaultSecrets {
  readonly passphrase: string | null;
  readonly device: DeviceSecret | null;
}

/** A new vault. */
export interface NewVault {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
}

/** How a vault can be opened, read from its header alone. */
export interface WaysIn {
  readonly passphrase: boolean;
  /** The sealed device secret for the system's keychain; null without an `os` slot. */
  readonly sealedDeviceSecret: Uint8Array | null;
}

/**
 * Makes a vault around a fresh random master key, which is never derived from anything a person chooses.
 * Throws VaultError `weak-passphrase`.
 */
export async function createVault(
  secrets: VaultSecrets,
  random: Random,
  cost: Argon2Cost = defaultArgon2Cost,
): Promise<NewVault> {
  if (secrets.passphrase === null && secrets.device === null) {
    throw new Error('a vault needs at least one way in');
  }
  if (secrets.passphrase !== null) assertStrongEnough(secrets.passphrase);
  const installId = bytesToHex(random(16));
  const masterKey = random(32);
  const slots: KeySlot[] = [];
  if (secrets.device !== null) {
    slots.push(makeOsSlot(installId, masterKey, secrets.device, random));
  }
  if (secrets.passphrase !== null) {
    slots.push(await makePassphraseSlot(installId, masterKey, secrets.passphrase, cost, random));
  }
  const keys = deriveVaultKeys(masterKey);
  masterKey.fill(0);
  return { header: signHeader(installId, slots, keys), keys };
}

/**
 * Opens a vault with its passphrase; takes about a second.
 * Throws VaultError `wrong-passphrase`, `no-such-slot` or `header-altered`.
 */
export async function unlockWithPassphrase(
  header: VaultHeader,
  passphrase: string,
): Promise<VaultKeys> {
  const slot = slotOf(header, 'passphrase');
  // The stretching function takes no empty text, and no vault was ever made with one.
  if (passphrase === '') throw new VaultError('wrong-passphrase');
  const masterKey = await openPassphraseSlot(header.installId, slot, passphrase);
  if (masterKey === null) throw new VaultError('wrong-passphrase');
  return checkedKeys(header, masterKey);
}

/** Opens a vault with the device secret. Throws VaultError `wrong-device-secret`, `no-such-slot` or `header-altered`. */
export function unlockWithDevice(header: VaultHeader, deviceSecret: Uint8Array): VaultKeys {
  const slot = slotOf(header, 'os');
  const masterKey = openOsSlot(header.installId, slot, deviceSecret);
  if (masterKey === null) throw new VaultError('wrong-device-secret');
  return checkedKeys(header, masterKey);
}

/** Says how a vault can be opened. Throws VaultError `header-altered`. */
export function waysIn(header: VaultHeader): WaysIn {
  const os = header.slots.find((slot) => slot.type === 'os');
  return {
    passphrase: header.slots.some((slot) => slot.type === 'passphrase'),
    sealedDeviceSecret: os === undefined ? null : sealedDeviceSecret(os),
  };
}

function slotOf(header: VaultHeader, type: 'passphrase' | 'os'): KeySlot {
  const slot = header.slots.find((candidate) => candidate.type === type);
  if (slot === undefined) throw new VaultError('no-such-slot', { slot: type });
  return slot;
}

function signHeader(installId: string, slots: KeySlot[], keys: VaultKeys): VaultHeader {
  const body = {
    format: 'transbordo-vault' as const,
    version: headerVersion,
    installId,
    slots,
    keyCheck: bytesToHex(keyCheckValue(keys.header)),
  };
  const signed = { ...body, mac: bytesToHex(headerMac(keys.header, canonicalText(body))) };
  return { ...signed, digest: headerDigest(signed) };
}

/** The keys of an unwrapped master key, once key-check value and MAC say that header and key belong together. */
function checkedKeys(header: VaultHeader, masterKey: Uint8Array): VaultKeys {
  const keys = deriveVaultKeys(masterKey);
  masterKey.fill(0);
  const { format, version, installId, slots, keyCheck, mac } = header;
  const body = { format, version, installId, slots, keyCheck };
  const part = !equalBytes(keyCheckValue(keys.header), hexToBytes(keyCheck))
    ? 'keyCheck'
    : !equalBytes(headerMac(keys.header, canonicalText(body)), hexToBytes(mac))
      ? 'mac'
      : null;
  if (part === null) return keys;
  wipeVaultKeys(keys);
  throw new VaultError('header-altered', { part });
}
