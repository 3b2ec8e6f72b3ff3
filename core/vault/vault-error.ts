/** What can go wrong with a vault header or the secret that should open it. */
export type VaultErrorCode =
  /** The header does not read, was changed, or asks for parameters out of bounds. */
  | 'header-altered'
  /** The header was written by a newer version of the format. */
  | 'header-newer'
  | 'wrong-passphrase'
  | 'wrong-recovery-code'
  /** What was typed cannot be a recovery code at all; nothing was tried with it. */
  | 'recovery-code-mistyped'
  /** Too few characters. */
  | 'weak-passphrase'
  | 'long-passphrase'
  /** Long enough, and among the first that anybody would try. */
  | 'guessable-passphrase'
  /** The device secret does not open its slot: another keychain, or a header from another machine. */
  | 'wrong-device-secret'
  /** The header has no slot of the asked kind. */
  | 'no-such-slot'
  /** The change would leave no way in. */
  | 'last-slot'
  /** Passphrase and keychain are needed together: they are not changed one by one. */
  | 'strict-mode';

/** Values for the sentence a user reads; never a secret. */
export type VaultErrorDetails = Readonly<Record<string, string | number>>;

/** An expected fault of a vault. Anything else that is thrown in here is a bug. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;
  readonly details: VaultErrorDetails;

  constructor(code: VaultErrorCode, details: VaultErrorDetails = {}) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
    this.details = details;
  }
}
