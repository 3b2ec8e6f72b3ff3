import uFuzzy from '@leeoniya/ufuzzy';
import { searchableText } from '#core/model/searchable-text.ts';

/** Letters of every script: names are not Latin everywhere. */
const everyScript: uFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};
const exact = new uFuzzy(everyScript);
/** Lets one wrong, missing, extra or swapped letter in each word pass. */
// The library's name for this mode is a type only: there is no value to import.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const forgiving = new uFuzzy({ ...everyScript, intraMode: 1 });

/** Words of a search whose order does not matter. */
const SWAPPED = 3;
/** So many hits are put into order; more say that too little was typed to tell them apart. */
const ORDERED = 1_000;
/** Fewer hits than this, and a slip of the fingers is thought of. */
const FEW = 5;

/** A list made ready to be searched; accents and case do not matter. */
export interface Ranking {
  /** Places in the list of what fits, best first. */
  readonly find: (wanted: string) => number[];
}

/** Makes a list of texts ready to be searched. */
export function createRanking(texts: readonly string[]): Ranking {
  const folded = texts.map(searchableText);

  function search(matcher: uFuzzy, wanted: string): number[] | null {
    const [found, info, order] = matcher.search(folded, wanted, SWAPPED, ORDERED);
    if (found === null) return null;
    return order === null ? found : order.map((at) => info.idx[at]!);
  }

  function find(typed: string): number[] {
    const wanted = searchableText(typed).trim();
    if (wanted === '') return [];
    const found = search(exact, wanted);
    // Nothing in it is a letter or a digit.
    if (found === null) return folded.flatMap((text, at) => (text.includes(wanted) ? [at] : []));
    if (found.length >= FEW) return found;
    const known = new Set(found);
    return [...found, ...(search(forgiving, wanted) ?? []).filter((at) => !known.has(at))];
  }

  return { find };
}
