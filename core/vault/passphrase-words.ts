import type { Locale } from '#core/model/locale.ts';
import type { Random } from './key-slot.ts';

/** Words of a generated passphrase: each is one of 2,048. */
export const generatedWords = 7;

/** Bits of chance in a generated passphrase. */
export const generatedBits = generatedWords * 11;

/** BIP-39's lists: everyday words, no two of which begin with the same four letters. */
const lists: Readonly<Record<Locale, () => Promise<{ wordlist: readonly string[] }>>> = {
  'pt-BR': () => import('@scure/bip39/wordlists/portuguese.js'),
  en: () => import('@scure/bip39/wordlists/english.js'),
  es: () => import('@scure/bip39/wordlists/spanish.js'),
};

/** A passphrase of random words in a language, without accents: it can be typed on every keyboard. */
export async function generatePassphrase(locale: Locale, random: Random): Promise<string> {
  const { wordlist } = await lists[locale]();
  const words = Array.from({ length: generatedWords }, () => {
    const [high = 0, low = 0] = random(2);
    // 11 bits of 16: every word is as likely as the others.
    return plain(wordlist[((high << 8) | low) & 2047] ?? '');
  });
  return words.join(' ');
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
