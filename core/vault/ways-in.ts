import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { KeySlot, VaultHeader } from './header.ts';
import type { DeviceSecret, SealOrigin } from './key-slot.ts';
import { bothParamsSchema, osParamsSchema, parseParams, type SlotType } from './slot-params.ts';

/** How a vault can be opened, read from its header alone. */
export interface WaysIn {
  readonly passphrase: boolean;
  /** The keychain alone opens it. */
  readonly os: boolean;
  /** Strict: passphrase and keychain open it together. */
  readonly both: boolean;
  readonly recovery: boolean;
  /** The sealed device secret for the system's keychain; null without a slot that needs it. */
  readonly sealedDeviceSecret: Uint8Array | null;
  /** Name of the keychain that sealed it; null without such a slot. */
  readonly backend: string | null;
  /** What sealed it; null where the header does not say. */
  readonly origin: SealOrigin | null;
}

/** Says how a vault can be opened. Throws VaultError `header-altered`. */
export function waysIn({ slots }: VaultHeader): WaysIn {
  const has = (type: SlotType): boolean => slots.some((slot) => slot.type === type);
  const sealed = slots.map(sealedIn).find((found) => found !== null);
  return {
    passphrase: has('passphrase'),
    os: has('os'),
    both: has('os+passphrase'),
    recovery: has('recovery'),
    sealedDeviceSecret: sealed?.sealed ?? null,
    backend: sealed?.backend ?? null,
    origin: sealed?.origin ?? null,
  };
}

/** What a slot says of the keychain's part in it; null for one without. Throws VaultError `header-altered`. */
function sealedIn(slot: KeySlot): Omit<DeviceSecret, 'secret'> | null {
  if (slot.type !== 'os' && slot.type !== 'os+passphrase') return null;
  const { sealed, backend, platform, prefix, electron } = parseParams(
    z.union([osParamsSchema, bothParamsSchema]),
    slot.params,
  );
  return {
    ...{ sealed: hexToBytes(sealed), backend },
    ...(platform === undefined || prefix === undefined || electron === undefined
      ? {}
      : { origin: { platform, prefix, electron } }),
  };
}
