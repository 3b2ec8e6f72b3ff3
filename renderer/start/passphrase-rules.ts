/** Fewest characters of a passphrase; the vault refuses less. */
export const PASSPHRASE_MINIMUM = 12;

/** What is wrong with a new passphrase and its repetition. */
export type PassphraseProblem = 'too-short' | 'differ' | null;

/** Characters still missing, counted as the vault counts them: code points after NFKC. */
export function missingCharacters(passphrase: string): number {
  const length = Array.from(passphrase.normalize('NFKC')).length;
  return Math.max(0, PASSPHRASE_MINIMUM - length);
}

/** Judges a new passphrase and its repetition. The vault judges again. */
export function judgePassphrase(passphrase: string, repeated: string): PassphraseProblem {
  if (missingCharacters(passphrase) > 0) return 'too-short';
  return passphrase === repeated ? null : 'differ';
}
