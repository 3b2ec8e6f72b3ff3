import { randomBytes } from 'node:crypto';
import { AppFault } from '#app/contract/errors.ts';
import type { Keychain } from './keychain.ts';

/** A new secret of this device, and how the system's keychain keeps it. Whoever asked for it wipes it after use. */
export interface NewDeviceSecret {
  /** 32 random bytes. */
  readonly deviceSecret: Uint8Array;
  readonly sealedDeviceSecret: Uint8Array;
  readonly backend: string;
  /** What sealed it; see `SealOrigin` of the vault. */
  readonly origin: {
    readonly platform: string;
    readonly prefix: string;
    readonly electron: string;
  };
}

/** Makes one. Throws AppFault `keychain-unavailable` where the keychain protects nothing, or refuses. */
export async function newDeviceSecret(keychain: Keychain): Promise<NewDeviceSecret> {
  const deviceSecret = new Uint8Array(randomBytes(32));
  try {
    return await sealedSecret(keychain, deviceSecret);
  } catch (error) {
    deviceSecret.fill(0);
    throw error;
  }
}

/** Seals a device secret with the keychain of now. Throws AppFault `keychain-unavailable`. */
export async function sealedSecret(
  keychain: Keychain,
  deviceSecret: Uint8Array,
): Promise<NewDeviceSecret> {
  const { available, backend } = await keychain.status();
  if (!available) throw new AppFault('keychain-unavailable', { reason: backend });
  try {
    const sealedDeviceSecret = await keychain.seal(deviceSecret);
    return { deviceSecret, sealedDeviceSecret, backend, origin: originOf(sealedDeviceSecret) };
  } catch {
    throw new AppFault('keychain-unavailable', { reason: backend });
  }
}

/**
 * Opens one that was sealed; null: there never was one. `was` names the keychain that sealed it: where the system offers
 * another one now, that is what is said. Throws AppFault `keychain-unavailable`, `keychain-changed`.
 */
export async function openDeviceSecret(
  keychain: Keychain,
  sealed: Uint8Array | null,
  was: string | null = null,
): Promise<Uint8Array> {
  if (sealed === null) throw new AppFault('keychain-unavailable', { reason: 'not-set-up' });
  const { backend: now } = await keychain.status();
  try {
    return await keychain.open(sealed);
  } catch {
    // Locked, dismissed or another keyring: the workspace is untouched and trying again is always possible.
    if (was !== null && was !== now) throw new AppFault('keychain-changed', { was, now });
    throw new AppFault('keychain-unavailable', { reason: now });
  }
}

function originOf(sealed: Uint8Array): NewDeviceSecret['origin'] {
  const prefix = Buffer.from(sealed.subarray(0, 3)).toString('latin1');
  return {
    platform: process.platform,
    // Only Chromium's own marks are text.
    prefix: /^v\d\d$/.test(prefix) ? prefix : '',
    electron: 'electron' in process.versions ? process.versions.electron : '',
  };
}
