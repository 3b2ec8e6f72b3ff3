import { searchWords, type SearchWords } from '#core/model/searchable-text.ts';

/** Fewest digits that are looked for as a phone. */
const fewestDigits = 6;

/** What somebody searches for. */
export interface TypedSearch extends SearchWords {
  /** The digits where a phone was typed with its signs, to be found however a flow writes it; else null. */
  readonly digits: string | null;
}

/** Reads what was typed into the search; null where nothing is looked for. */
export function readSearch(typed: string): TypedSearch | null {
  const words = searchWords(typed);
  if (words.wanted.length === 0) return null;
  const positive = words.wanted.join('');
  const digits = positive.replace(/\D/g, '');
  const isPhone =
    digits.length >= fewestDigits && digits !== positive && /^[\d+()./-]+$/.test(positive);
  return { ...words, digits: isPhone ? digits : null };
}
