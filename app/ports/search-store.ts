import type { SearchKind } from '#core/model/search-kinds.ts';

/** A visible bot with a flow, and how it stands in the index. */
export interface SearchBot {
  /** Place in the order in which the bots were made. */
  readonly key: number;
  readonly botId: string;
  readonly botName: string;
  readonly clientId: string;
  readonly clientName: string;
  /** Its newest snapshot. */
  readonly snapshotId: string;
  /** The client's country, and the number that the bot answers (E.164). */
  readonly country: string | null;
  readonly phone: string | null;
  /** What its rows were made of; null before they are all there. */
  readonly mark: string | null;
  /** Code of the fault that kept its flow from being read; null where it was. */
  readonly fault: string | null;
}

/** Something that a block says or uses, as it is stored. */
export interface SearchRow {
  /** See search-place.ts. */
  readonly at: number;
  readonly kind: SearchKind;
  /** Where the row of its block is; of a block its own place. */
  readonly block: number;
  /** Of a block its title. */
  readonly text: string;
  /** Of a block its id in the flow. */
  readonly key: string | null;
  /** Of a block `unreached` where no conversation gets to. */
  readonly standing: string | null;
  /** What is searched: folded as {@link searchableText} does. */
  readonly folded: string;
}

/** A row with the block that it stands in. */
export interface FoundRow extends Omit<SearchRow, 'block' | 'folded'> {
  readonly blockId: string;
  readonly blockTitle: string;
  readonly isReached: boolean;
}

/** Folded words of which all must be in a row, and words of which none may. */
export interface RowWords {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Letters from which on a word is looked up; a single one is looked for in row after row. */
export const indexedLetters = 2;

/** What the newest flows say and use. */
export interface SearchStore {
  /** In the order in which the bots were made. */
  bots(): SearchBot[];
  /** Bots (keys) that have rows and are not visible any more. */
  strays(): number[];
  /**
   * Takes away the last of a bot's rows, one or as many as hold no more than so many letters, and its mark; true when
   * none are left. It takes as long as their letters are many: each is looked for in the index and cut out.
   */
  remove(bot: number, letters: number): boolean;
  /** All rows of a bot in the order of their places. */
  ofBot(bot: number): SearchRow[];
  /**
   * Takes away the rows at these places, then writes these, each in place of what stands there. The bot's mark is gone
   * until it is given. What goes takes time by its letters, as with `remove`.
   */
  change(bot: number, gone: readonly number[], rows: readonly SearchRow[]): void;
  /** Says what a bot's rows were made of, or what kept them from being made. */
  mark(bot: number, mark: string, fault: string | null): void;
  /**
   * Places of the rows that hold these words, each of two letters or more, in order and at most so many; of one bot or,
   * with null, of all.
   */
  find(words: RowWords, bot: number | null, most: number): number[];
  /** Those of these rows that hold the words as well, whatever their length: it looks at each row. */
  holding(places: readonly number[], words: RowWords): number[];
  /** The same among all rows of a bot. */
  scan(bot: number, words: RowWords): number[];
  /** Rows at these places, in their order. */
  rows(places: readonly number[]): FoundRow[];
  /** Phones, e-mail addresses, links and opening hours of a bot, in the order of its flow. */
  contacts(bot: number): FoundRow[];
}
