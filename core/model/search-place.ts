import { searchKinds, type SearchKind } from './search-kinds.ts';

// A match in the index is a number that tells bot and kind by itself, so that matches are counted and grouped without
// reading what they are; in their order they stand as in the flow.

const kinds = 8;

/** Places of one bot: far more than entries, so that there is room between two of them. */
export const searchPlaces = 2 ** 25;

const span = kinds * searchPlaces;

/** At most so many entries of one bot are kept. */
export const mostSearchEntries = 200_000;

/** Where an entry of a bot (by its number) stands in the index: `place`, from 0, rises in the order of the flow. */
export function searchPlace(bot: number, place: number, kind: SearchKind): number {
  return bot * span + place * kinds + searchKinds.indexOf(kind);
}

/** Number of the bot that an entry belongs to. */
export function botAt(at: number): number {
  return Math.floor(at / span);
}

/** Place of an entry among those of its bot. */
export function placeAt(at: number): number {
  return Math.floor((at % span) / kinds);
}

/** Kind of an entry. */
export function kindAt(at: number): SearchKind {
  return searchKinds[at % kinds]!;
}

/** The places of a bot's entries: from the first up to, but without, the second. */
export function placesOf(bot: number): { readonly from: number; readonly to: number } {
  return { from: bot * span, to: (bot + 1) * span };
}
