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
  'wrong-passphrase': () => new AppFault('wrong-passphrase'),
  // The keychain gave a secret, but it is not the one this workspace was made with.
  'wrong-device-secret': () => new AppFault('keychain-unavailable', { reason: 'other-keychain' }),
  'no-such-slot': ({ details }) =>
    details['slot'] === 'os'
      ? new AppFault('keychain-unavailable', { reason: 'not-set-up' })
      : new AppFault('wrong-passphrase'),
};
