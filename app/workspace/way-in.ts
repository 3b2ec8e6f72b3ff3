import { readRecoveryCode } from '#core/model/recovery-code.ts';
import type { WayKind } from '#app/contract/way-kinds.ts';
import type { SlotSecret } from '#core/vault/key-slot.ts';
import { VaultError } from '#core/vault/vault-error.ts';

/**
 * A passphrase, what the system's keychain kept, or both for a workspace in strict mode; or a recovery code in the place
 * of them. The device secret is wiped after use.
 */
export interface WayIn {
  readonly passphrase: string | null;
  readonly deviceSecret: Uint8Array | null;
  /** As somebody typed it. */
  readonly recoveryCode?: string | null | undefined;
}

/**
 * What a way in opens a vault with. Throws VaultError `recovery-code-mistyped` for a code that cannot be one, before
 * anything is tried with it.
 */
export function secretOfWay({ passphrase, deviceSecret, recoveryCode }: WayIn): SlotSecret {
  if (recoveryCode !== null && recoveryCode !== undefined) {
    const read = readRecoveryCode(recoveryCode);
    if (!read.ok) throw new VaultError('recovery-code-mistyped', { problem: read.problem });
    return { kind: 'recovery', code: read.code };
  }
  if (deviceSecret === null) return { kind: 'passphrase', passphrase: passphrase ?? '' };
  if (passphrase === null) return { kind: 'os', deviceSecret };
  return { kind: 'os+passphrase', passphrase, deviceSecret };
}

/** Which way it is. */
export function wayKindOf({ passphrase, deviceSecret, recoveryCode }: WayIn): WayKind {
  if (recoveryCode !== null && recoveryCode !== undefined) return 'recovery';
  if (deviceSecret === null) return 'passphrase';
  return passphrase === null ? 'keychain' : 'both';
}
