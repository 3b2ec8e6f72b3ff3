import { AppFault } from '#app/contract/errors.ts';
import { VaultError, type VaultErrorCode } from '#core/vault/vault-error.ts';

/** The fault a user can act on for an error of the vault; anything else comes back as it is. */
export function toVaultFault(error: unknown): unknown {
  if (!(error instanceof VaultError)) return error;
  return faultOf[error.code](error);
}

const faultOf: Record<VaultErrorCode, (error: VaultError) => AppFault> = {
  'header-altered': ({ details }) => new AppFault('header-altered', details),
  'header-newer': ({ details }) => new AppFault('workspace-newer', details),
  'weak-passphrase': ({ details }) => new AppFault('weak-passphrase', details),
  'long-passphrase': () => new AppFault('long-passphrase'),
  'guessable-passphrase': () => new AppFault('guessable-passphrase'),
  'wrong-passphrase': ({ details }) => new AppFault('wrong-passphrase', details),
  'wrong-recovery-code': ({ details }) => new AppFault('wrong-recovery-code', details),
  'recovery-code-mistyped': ({ details }) => new AppFault('recovery-code-mistyped', details),
  // The keychain gave a secret, but it is not the one this workspace was made with.
  'wrong-device-secret': () => new AppFault('keychain-unavailable', { reason: 'other-keychain' }),
  'last-slot': () => new AppFault('last-way-in'),
  'strict-mode': () => new AppFault('strict-mode'),
  'no-such-slot': ({ details }) => {
    if (details['slot'] === 'os') {
      return new AppFault('keychain-unavailable', { reason: 'not-set-up' });
    }
    return new AppFault(
      details['slot'] === 'recovery' ? 'wrong-recovery-code' : 'wrong-passphrase',
    );
  },
};
