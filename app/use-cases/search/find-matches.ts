import { indexedLetters, type RowWords, type SearchBot } from '#app/ports/search-store.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import { botAt, kindAt } from '#core/model/search-place.ts';
import { inChunks } from '../breathe.ts';
import type { Deps } from '../deps.ts';
import type { TypedSearch } from './read-search.ts';

/** More hits are not counted: nobody reads them, and letters that are in every text would hold up the others. */
const mostMatches = 100_000;

/** Single letters are looked for in row after row, in the order in which hits are shown, until there are so many. */
const mostScanned = 2_000;

/** Bots, or rows, that are looked through at once: a few milliseconds. */
const botsAtOnce = 20;
const rowsAtOnce = 1_000;

/** What a search found in the index. */
export interface Matches {
  /** By bot, in the order of its flow. */
  readonly places: readonly number[];
  readonly isCut: boolean;
}

/** What holds the words of a search: in all bots, or with `within` in those of one client. Ends early once it is over. */
export async function findMatches(
  deps: Deps,
  search: TypedSearch,
  bots: readonly SearchBot[],
  /** The bots of the client that is asked about; null: all. */
  within: readonly SearchBot[] | null,
  isOver: () => boolean,
): Promise<Matches> {
  const long = wordsWhere(search, isIndexed);
  const single = wordsWhere(search, (word) => !isIndexed(word));
  if (long.wanted.length === 0) return scan(deps, search, within ?? bots, isOver);
  const { search: store } = deps.workspace();
  const lookUp = (words: RowWords): number[] =>
    within === null
      ? store.find(words, null, mostMatches)
      : within.flatMap(({ key }) => store.find(words, key, mostMatches));
  const found = lookUp(long);
  const isFull = within === null && found.length === mostMatches;
  const hasSingle = single.wanted.length + single.unwanted.length > 0;
  const held = hasSingle ? await holding() : { places: found, isCut: false };
  const isCut = isFull || held.isCut;
  if (search.digits === null) return { ...held, isCut };
  const phones = lookUp({ wanted: [search.digits], unwanted: long.unwanted }).filter(isPhone);
  return { places: [...new Set([...held.places, ...phones])], isCut };

  async function holding(): Promise<Matches> {
    const byBot = groupedBy(found, botAt);
    const ordered = bots.flatMap(({ key }) => byBot.get(key) ?? []);
    return untilMany(ordered, rowsAtOnce, isOver, (chunk) => store.holding(chunk, single));
  }
}

function scan(
  deps: Deps,
  search: TypedSearch,
  bots: readonly SearchBot[],
  isOver: () => boolean,
): Promise<Matches> {
  const { search: store } = deps.workspace();
  return untilMany(bots, botsAtOnce, isOver, (chunk) =>
    chunk.flatMap(({ key }) => store.scan(key, search)),
  );
}

/** Looks through rows chunk by chunk until there are many, and no further than a newer search allows. */
async function untilMany<Item>(
  items: readonly Item[],
  atOnce: number,
  isOver: () => boolean,
  look: (chunk: readonly Item[]) => readonly number[],
): Promise<Matches> {
  const places: number[] = [];
  let isCut = false;
  await inChunks(items, atOnce, (chunk) => {
    isCut ||= places.length >= mostScanned;
    if (!isCut && !isOver()) places.push(...look(chunk));
  });
  return { places, isCut };
}

function wordsWhere({ wanted, unwanted }: TypedSearch, keep: (word: string) => boolean): RowWords {
  return { wanted: wanted.filter(keep), unwanted: unwanted.filter(keep) };
}

function isIndexed(word: string): boolean {
  return Array.from(word).length >= indexedLetters;
}

function isPhone(place: number): boolean {
  return kindAt(place) === 'phone';
}
