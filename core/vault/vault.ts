import { bytesToHex } from '@noble/hashes/utils.js';
import { defaultArgon2Cost, type Argon2Cost } from './argon2-params.ts';
import type { KeySlot, VaultHeader } from './header.ts';
import { makeSlot, openOsSlot, openSlot } from './key-slot.ts';
import type { DeviceSecret, Random, SlotRecipe, SlotSecret } from './key-slot.ts';
import { assertStrongEnough } from './passphrase-rule.ts';
import { checkedKeys, signHeader } from './signed-header.ts';
import type { SlotType } from './slot-params.ts';
import { VaultError, type VaultErrorCode } from './vault-error.ts';
import { deriveVaultKeys } from './vault-keys.ts';
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

/**
 * Makes a vault around a fresh random master key, which is never derived from anything a person chooses.
 * Throws VaultError `weak-passphrase`, `long-passphrase`, `guessable-passphrase`.
 */
export async function createVault(
  secrets: VaultSecrets,
  random: Random,
  cost: Argon2Cost = defaultArgon2Cost,
): Promise<NewVault> {
  const { passphrase, device } = secrets;
  if (passphrase !== null) await assertStrongEnough(passphrase);
  return makeVault(
    bytesToHex(random(16)),
    [
      ...(device === null ? [] : [{ kind: 'os' as const, device }]),
      ...(passphrase === null ? [] : [{ kind: 'passphrase' as const, passphrase, cost }]),
    ],
    random,
  );
}

/** The same from recipes of slots, for an install that is there already: its next vault, under another master key. */
export async function makeVault(
  installId: string,
  recipes: readonly SlotRecipe[],
  random: Random,
): Promise<NewVault> {
  if (recipes.length === 0) throw new Error('a vault needs at least one way in');
  const masterKey = random(32);
  try {
    const slots: KeySlot[] = [];
    for (const recipe of recipes) slots.push(await makeSlot(installId, masterKey, recipe, random));
    const keys = deriveVaultKeys(masterKey);
    return { header: signHeader(installId, slots, keys), keys };
  } finally {
    masterKey.fill(0);
  }
}

/**
 * Opens a vault; takes about a second where a passphrase is part of it. Throws VaultError `wrong-passphrase`,
 * `wrong-device-secret`, `wrong-recovery-code`, `no-such-slot` or `header-altered`.
 */
export async function unlockWith(header: VaultHeader, secret: SlotSecret): Promise<VaultKeys> {
  return wipedAfter(await masterKeyBy(header, secret), (masterKey) =>
    checkedKeys(header, masterKey),
  );
}

/** Opens a vault with its passphrase. Throws as {@link unlockWith} does. */
export function unlockWithPassphrase(header: VaultHeader, passphrase: string): Promise<VaultKeys> {
  return unlockWith(header, { kind: 'passphrase', passphrase });
}

/** Opens a vault with the device secret, at once. Throws as {@link unlockWith} does. */
export function unlockWithDevice(header: VaultHeader, deviceSecret: Uint8Array): VaultKeys {
  const masterKey = openOsSlot(header.installId, slotOf(header, 'os'), deviceSecret);
  if (masterKey === null) throw new VaultError('wrong-device-secret');
  return wipedAfter(masterKey, (key) => checkedKeys(header, key));
}

/** What is said when a secret opens nothing. Of two together it is the one that a person typed. */
const wrongSecret: Record<SlotType, VaultErrorCode> = {
  passphrase: 'wrong-passphrase',
  os: 'wrong-device-secret',
  'os+passphrase': 'wrong-passphrase',
  recovery: 'wrong-recovery-code',
};

/** The master key behind a secret; the caller wipes it. Throws as {@link unlockWith} does. */
export async function masterKeyBy(header: VaultHeader, secret: SlotSecret): Promise<Uint8Array> {
  const slot = slotOf(header, secret.kind);
  // The stretching function takes no empty text, and no vault was ever made with one.
  if ('passphrase' in secret && secret.passphrase === '') throw new VaultError('wrong-passphrase');
  const masterKey = await openSlot(header.installId, slot, secret);
  if (masterKey === null) throw new VaultError(wrongSecret[secret.kind]);
  return masterKey;
}

function wipedAfter<T>(masterKey: Uint8Array, work: (masterKey: Uint8Array) => T): T {
  try {
    return work(masterKey);
  } finally {
    masterKey.fill(0);
  }
}

function slotOf(header: VaultHeader, type: SlotType): KeySlot {
  const slot = header.slots.find((candidate) => candidate.type === type);
  if (slot === undefined) throw new VaultError('no-such-slot', { slot: type });
  return slot;
}
