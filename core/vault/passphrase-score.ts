import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** From 0 (guessed at once) to 4. */
export type PassphraseScore = 0 | 1 | 2 | 3 | 4;

/** What everybody who attacks this very app would try first. */
const ownWords = ['transbordo', 'blip', 'take', 'whatsapp', 'chatbot', 'meta', 'facebook'];

/**
 * Most characters that are looked at: what follows only makes a passphrase better, and the estimator's time grows with
 * its length.
 */
const longestLooked = 100;

let estimator: Promise<ZxcvbnFactory> | null = null;

/** How hard a passphrase is to guess for somebody with dictionaries of the product's three languages. */
export async function estimatePassphrase(passphrase: string): Promise<PassphraseScore> {
  estimator ??= load();
  return (await estimator).check(passphrase.slice(0, longestLooked), ownWords).score;
}

/** Megabytes of words, and only whoever chooses a passphrase needs them. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english, portuguese, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-pt-br'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  const words = [common, english, portuguese, spanish].flatMap(({ dictionary }) =>
    Object.entries(dictionary).filter(([name]) => isUsed(name)),
  );
  return new ZxcvbnFactory({
    dictionary: Object.fromEntries(words),
    graphs: common.adjacencyGraphs,
    maxLength: longestLooked,
    // Each one is another look through all dictionaries; real passphrases have a handful of such letters.
    l33tMaxSubstitutions: 20,
  });
}

/**
 * Passwords, common words and names. The sequences of words (days, numbers) are left out: release 4.2.0 takes any words
 * that begin with one of them for a sequence. Wikipedia's lists double the size for rare words.
 */
function isUsed(name: string): boolean {
  return /^(?:passwords|commonWords|firstnames|lastnames)(?:-|$)/.test(name);
}
