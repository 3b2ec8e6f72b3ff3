import { utf8ToBytes } from '@noble/hashes/utils.js';
import { estimatePassphrase, type PassphraseScore } from './passphrase-score.ts';
import { VaultError } from './vault-error.ts';

/** What a new passphrase must be (SECURITY 2.4). */
export const passphraseBounds = {
  /** Fewest characters: Unicode code points, after NFKC. */
  characters: 12,
  /** Most bytes of UTF-8, after NFKC. */
  bytes: 1024,
  /** Lowest score of the estimator. */
  score: 3,
} as const;

/** What is wrong with a new passphrase. */
export type PassphraseProblem = 'short' | 'long' | 'guessable';

/** How a new passphrase is judged. */
export interface PassphraseVerdict {
  /** Characters, counted as above. */
  readonly characters: number;
  /** From 0, which is guessed at once, to 4; 0 for one that is too short or too long to be looked at. */
  readonly score: PassphraseScore;
  /** Null: it may be taken. */
  readonly problem: PassphraseProblem | null;
}

/** Judges a new passphrase. Loads the estimator's dictionaries when it is first asked for one that is long enough. */
export async function judgePassphrase(passphrase: string): Promise<PassphraseVerdict> {
  const normal = passphrase.normalize('NFKC');
  const characters = Array.from(normal).length;
  if (characters < passphraseBounds.characters) return { characters, score: 0, problem: 'short' };
  if (utf8ToBytes(normal).length > passphraseBounds.bytes) {
    return { characters, score: 0, problem: 'long' };
  }
  const score = await estimatePassphrase(normal);
  return { characters, score, problem: score < passphraseBounds.score ? 'guessable' : null };
}

/** Throws VaultError `weak-passphrase`, `long-passphrase` or `guessable-passphrase` for one that may not be taken. */
export async function assertStrongEnough(passphrase: string): Promise<void> {
  const { problem } = await judgePassphrase(passphrase);
  if (problem === 'short') {
    throw new VaultError('weak-passphrase', { minimum: passphraseBounds.characters });
  }
  if (problem === 'long') throw new VaultError('long-passphrase');
  if (problem === 'guessable') throw new VaultError('guessable-passphrase');
}
