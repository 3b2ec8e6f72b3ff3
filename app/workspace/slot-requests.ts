import { AppFault } from '#app/contract/errors.ts';
import type { SlotView, VaultView } from '#app/contract/slot-views.ts';
import { changeSlots, type SlotChange } from '#core/vault/change-slots.ts';
import type { KeySlot, VaultHeader } from '#core/vault/header.ts';
import type { DeviceSecret, SealOrigin } from '#core/vault/key-slot.ts';
import { isKnownSlot, slotParams } from '#core/vault/slot-params.ts';
import { VaultError } from '#core/vault/vault-error.ts';
import { wipeVaultKeys } from '#core/vault/vault-keys.ts';
import { unlockWithDevice } from '#core/vault/vault.ts';
import { waysIn } from '#core/vault/ways-in.ts';
import { costNow, type SessionPorts } from './open-vault.ts';
import { secretOfWay, type WayIn } from './way-in.ts';

/** A new device secret as the host hands it over. */
export interface NewDevice {
  readonly deviceSecret: Uint8Array;
  readonly sealedDeviceSecret: Uint8Array;
  readonly backend: string;
  readonly origin?: SealOrigin | undefined;
}

/** A change of how a workspace opens, with what proves that its owner asks. Secrets are wiped where they can be. */
export type SlotRequest =
  | {
      readonly kind: 'put-passphrase';
      readonly current: WayIn;
      readonly next: string;
      /** Strict mode: the other half, made anew. */
      readonly keychain?: NewDevice | null | undefined;
    }
  | { readonly kind: 'put-keychain'; readonly current: WayIn; readonly keychain: NewDevice }
  /** With a keychain strict mode begins, without it ends. */
  | {
      readonly kind: 'put-strict';
      readonly current: WayIn;
      readonly keychain: NewDevice | null;
    }
  /** `issued`: UTC instant. */
  | {
      readonly kind: 'put-recovery';
      readonly current: WayIn;
      readonly code: string;
      readonly issued: string;
    }
  | {
      readonly kind: 'drop';
      readonly way: 'passphrase' | 'keychain';
      readonly current: WayIn;
      /** Opens the keychain's slot, where that is what remains. */
      readonly remaining: Uint8Array | null;
    };

/**
 * The header after a change. Where there is a passphrase it is asked for, whatever the keychain would do by itself: at
 * a desk that was left open nobody takes the passphrase away. Throws VaultError, AppFault `wrong-passphrase`,
 * `recovery-needed`, `last-way-in`, `keychain-unavailable`.
 */
export async function changedHeader(
  ports: SessionPorts,
  header: VaultHeader,
  request: SlotRequest,
): Promise<VaultHeader> {
  const { current } = request;
  try {
    assertProven(header, current);
    assertRemains(header, request);
    const random = (count: number): Uint8Array => ports.random.next(count);
    const change = await changeOf(ports, header, request);
    return await changeSlots(header, secretOfWay(current), change, random);
  } finally {
    current.deviceSecret?.fill(0);
    if ('keychain' in request) request.keychain?.deviceSecret.fill(0);
    if (request.kind === 'drop') request.remaining?.fill(0);
  }
}

/** Throws AppFault `wrong-passphrase` where a passphrase is part of a way in and none was typed, nor a recovery code. */
export function assertProven(header: VaultHeader, current: WayIn): void {
  const { passphrase, both } = waysIn(header);
  const isTyped = current.passphrase !== null || (current.recoveryCode ?? null) !== null;
  if ((passphrase || both) && !isTyped) throw new AppFault('wrong-passphrase');
}

/** A device secret as the vault takes it. */
export function deviceOf(made: NewDevice): DeviceSecret {
  const { deviceSecret: secret, sealedDeviceSecret: sealed, backend, origin } = made;
  return { secret, sealed, backend, ...(origin === undefined ? {} : { origin }) };
}

/** How a header opens, without a secret of it. */
export function vaultView(header: VaultHeader): VaultView {
  return { slots: header.slots.map(slotView) };
}

function slotView({ type, params }: KeySlot): SlotView {
  if (!isKnownSlot(type)) return { kind: 'unknown' };
  if (type === 'os') return { kind: 'keychain', backend: slotParams.os.parse(params).backend };
  if (type === 'recovery') {
    return { kind: 'recovery', issuedAt: slotParams.recovery.parse(params).issued };
  }
  if (type === 'passphrase') {
    return { kind: 'passphrase', ...guessCost(slotParams.passphrase.parse(params)) };
  }
  const both = slotParams['os+passphrase'].parse(params);
  return { kind: 'both', backend: both.backend, ...guessCost(both) };
}

function guessCost({ memoryKiB, iterations }: { memoryKiB: number; iterations: number }) {
  return { memoryMiB: Math.round(memoryKiB / 1024), passes: iterations };
}

/** Where the keychain alone will remain it has to open first: a locked or lost keyring would lock its owner out. */
function assertRemains(header: VaultHeader, request: SlotRequest): void {
  const { os, both } = waysIn(header);
  if (request.kind !== 'drop' || request.way !== 'passphrase' || both) return;
  if (!os) throw new AppFault('last-way-in');
  if (request.remaining === null) {
    throw new AppFault('keychain-unavailable', { reason: 'not-set-up' });
  }
  wipeVaultKeys(unlockWithDevice(header, request.remaining));
}

async function changeOf(
  ports: SessionPorts,
  header: VaultHeader,
  request: SlotRequest,
): Promise<SlotChange> {
  const isStrict = waysIn(header).both;
  switch (request.kind) {
    case 'put-passphrase': {
      const { next: passphrase, keychain } = request;
      const cost = await costNow(ports);
      if (!isStrict) return { kind: 'set-passphrase', passphrase, cost };
      if (keychain === null || keychain === undefined) {
        throw new AppFault('keychain-unavailable', { reason: 'not-set-up' });
      }
      return { kind: 'set-both', passphrase, cost, device: deviceOf(keychain) };
    }
    case 'put-keychain': {
      const device = deviceOf(request.keychain);
      if (!isStrict) return { kind: 'set-device', device };
      const passphrase = typed(request.current);
      return { kind: 'set-both', passphrase, cost: await costNow(ports), device };
    }
    case 'put-strict': {
      const passphrase = typed(request.current);
      const cost = await costNow(ports);
      if (request.keychain === null) {
        return { kind: isStrict ? 'leave-both' : 'set-passphrase', passphrase, cost };
      }
      // Whoever loses the device has nothing else left.
      if (!waysIn(header).recovery) throw new AppFault('recovery-needed');
      return { kind: 'set-both', passphrase, cost, device: deviceOf(request.keychain) };
    }
    case 'put-recovery':
      return { kind: 'set-recovery', code: request.code, issued: request.issued };
    case 'drop':
      return { kind: 'remove', slot: request.way === 'keychain' ? 'os' : 'passphrase' };
  }
}

/** The passphrase itself: a recovery code proves as much, but a slot cannot be made of it. */
function typed({ passphrase }: WayIn): string {
  if (passphrase === null) throw new VaultError('strict-mode');
  return passphrase;
}
