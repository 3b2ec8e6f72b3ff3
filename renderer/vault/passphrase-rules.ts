import type { Fault } from '#app/contract/errors.ts';

/** Fewest characters of a passphrase; the vault refuses less. */
export const PASSPHRASE_MINIMUM = 12;

/** Characters still missing, counted as the vault counts them: code points after NFKC. */
export function missingCharacters(passphrase: string): number {
  const length = Array.from(passphrase.normalize('NFKC')).length;
  return Math.max(0, PASSPHRASE_MINIMUM - length);
}

/** Whether what was refused is the passphrase: that is said at its field, anything else of the whole form. */
export function isWrongPassphrase(fault: Fault | null): fault is Fault {
  return fault?.code === 'wrong-passphrase';
}
