const plain = /^[\0-\x7f]*$/;

/** A text as it is searched: without accents and in lower case. */
export function searchableText(text: string): string {
  // Most words have no accents, and normalizing costs more than looking.
  return (plain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

/** Words that all must be there, and words that must not. */
export interface SearchWords {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Reads what somebody typed into a search: words, of which `-word` keeps out what has it. */
export function searchWords(typed: string): SearchWords {
  const words = searchableText(typed)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  return {
    wanted: words.filter((word) => !word.startsWith('-')),
    unwanted: words.filter((word) => word.startsWith('-')).map((word) => word.slice(1)),
  };
}

/** Whether texts (as they are searched) together hold every wanted word and no unwanted one. */
export function holdsWords({ wanted, unwanted }: SearchWords, texts: readonly string[]): boolean {
  const holds = (word: string): boolean => texts.some((text) => text.includes(word));
  return wanted.every(holds) && !unwanted.some(holds);
}
