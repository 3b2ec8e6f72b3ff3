import { newDeviceSecret, openDeviceSecret, type NewDeviceSecret } from './device-secret.ts';
import type { Keychain } from './keychain.ts';

/** What a person typed to open something; neither: the keychain is asked. */
export interface TypedWay {
  readonly passphrase: string | null;
  /** In the place of everything else. */
  readonly recoveryCode?: string | undefined;
}

/** What a header says of the keychain's part in it. */
export interface SealedPart {
  readonly sealedDeviceSecret: Uint8Array | null;
  /** Name of the keychain that sealed it. */
  readonly backend: string | null;
  /** The passphrase opens it only together with the keychain. */
  readonly isStrict: boolean;
}

/** A way in as the worker takes it. */
export interface Way {
  readonly passphrase: string | null;
  readonly deviceSecret: Uint8Array | null;
  readonly recoveryCode?: string;
}

/**
 * Adds to what was typed what only the keychain has, and wipes that after the work. Throws AppFault
 * `keychain-unavailable`, `keychain-changed`, and what the work throws.
 */
export async function withWay<T>(
  keychain: Keychain,
  { passphrase, recoveryCode }: TypedWay,
  { sealedDeviceSecret, backend, isStrict }: SealedPart,
  work: (way: Way) => Promise<T>,
): Promise<T> {
  if (recoveryCode !== undefined) {
    return work({ passphrase: null, deviceSecret: null, recoveryCode });
  }
  const needsKeychain = passphrase === null || isStrict;
  const deviceSecret = needsKeychain
    ? await openDeviceSecret(keychain, sealedDeviceSecret, backend)
    : null;
  try {
    return await work({ passphrase, deviceSecret });
  } finally {
    deviceSecret?.fill(0);
  }
}

/** Makes a new device secret for some work and wipes it afterwards. Throws AppFault `keychain-unavailable`. */
export async function withNewDevice<T>(
  keychain: Keychain,
  work: (made: NewDeviceSecret) => Promise<T>,
): Promise<T> {
  const made = await newDeviceSecret(keychain);
  try {
    return await work(made);
  } finally {
    made.deviceSecret.fill(0);
  }
}
