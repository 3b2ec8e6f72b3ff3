import type { SearchQuery } from '#app/contract/search-query.ts';
import type { SearchHit, SearchPage } from '#app/contract/search-views.ts';
import type { FoundRow, SearchBot } from '#app/ports/search-store.ts';
import { groupedBy } from '#core/model/grouped-by.ts';
import type { Locale } from '#core/model/locale.ts';
import { excerptOf, shortText } from '#core/model/match-ranges.ts';
import { botAt, kindAt } from '#core/model/search-place.ts';
import { searchKinds, type SearchKind } from '#core/model/search-kinds.ts';
import type { Deps } from '../deps.ts';
import { findMatches, type Matches } from './find-matches.ts';
import { readSearch, type TypedSearch } from './read-search.ts';
import { zeroCounts } from '../tally.ts';
import type { SearchIndex } from './search-index.ts';

/** Longest excerpt, in UTF-16 units. */
const longestExcerpt = 220;

/** Longest title of a block. */
const longestTitle = 120;

interface SearchRequest {
  readonly query: SearchQuery;
  readonly offset: number;
  readonly limit: number;
  readonly locale: Locale;
}

/** Searches the newest flows of all visible bots. */
export function flowSearch(
  deps: Deps,
  index: SearchIndex,
): (request: SearchRequest) => Promise<SearchPage> {
  let asked = 0;
  let last: { readonly key: string; readonly matches: Matches } | null = null;

  return async ({ query, offset, limit, locale }) => {
    const question = ++asked;
    const { bots, state } = index.look();
    const ordered = inOrder(bots, locale);
    const search = readSearch(query.text);
    const { text, clientId } = query;
    const key = JSON.stringify([text, clientId, ordered.map((bot) => [bot.key, bot.mark])]);
    // Pages of one search follow each other, and so do its kinds.
    if (last?.key !== key) {
      const within = clientId === null ? null : ordered.filter((bot) => bot.clientId === clientId);
      const matches =
        search === null ? nothing : await findMatches(deps, search, ordered, within, isOver);
      if (isOver()) return emptyPage(state);
      last = { key, matches };
    }
    return pageOf(deps, { state, ordered, search, query, ...last.matches }, offset, limit);

    function isOver(): boolean {
      return question !== asked;
    }
  };
}

const nothing: Matches = { places: [], isCut: false };

interface Found extends Matches {
  readonly state: SearchPage['index'];
  readonly ordered: readonly SearchBot[];
  readonly search: TypedSearch | null;
  readonly query: SearchQuery;
}

function pageOf(deps: Deps, found: Found, offset: number, limit: number): SearchPage {
  const { state, ordered, search, query, places, isCut } = found;
  const byBot = groupedBy(places, botAt);
  const kinds = zeroCounts(searchKinds);
  const wanted = new Set<SearchKind>(query.kinds.length === 0 ? searchKinds : query.kinds);
  const hitBots = ordered.flatMap((bot) => {
    if (query.clientId !== null && bot.clientId !== query.clientId) return [];
    const all = byBot.get(bot.key) ?? [];
    for (const place of all) kinds[kindAt(place)] += 1;
    const hits = all.filter((place) => wanted.has(kindAt(place))).sort((a, b) => a - b);
    return hits.length === 0 ? [] : [{ bot, hits }];
  });
  const shown = hitBots.flatMap(({ hits }) => hits).slice(offset, offset + limit);
  const shownBots = new Set(shown.map(botAt));
  const here = hitBots.filter(({ bot }) => shownBots.has(bot.key));
  const placeOf = new Map(here.map(({ bot }, at) => [bot.key, at]));
  const rows = deps.workspace().search.rows(shown);
  return {
    index: state,
    total: hitBots.reduce((sum, { hits }) => sum + hits.length, 0),
    kinds,
    hitBots: hitBots.length,
    hitClients: new Set(hitBots.map(({ bot }) => bot.clientId)).size,
    isCut,
    bots: here.map(({ bot: { botId, botName, clientId, clientName }, hits }) => ({
      ...{ botId, botName, clientId, clientName },
      hits: hits.length,
    })),
    hits: rows.map((row) => toHit(row, placeOf.get(botAt(row.at))!, search)),
  };
}

function toHit(row: FoundRow, bot: number, search: TypedSearch | null): SearchHit {
  const { at, kind, blockId, blockTitle, isReached } = row;
  const words = [...(search?.wanted ?? []), ...(search?.digits == null ? [] : [search.digits])];
  const own = excerptOf(row.text, words, longestExcerpt);
  // A block may be found by its id, and a phone by the digits that it stands for.
  const other =
    own.ranges.length === 0 && row.key !== null ? excerptOf(row.key, words, longestExcerpt) : own;
  const { text, ranges } = other.ranges.length > 0 ? other : own;
  const title = shortText(blockTitle, longestTitle);
  return { id: at, bot, kind, blockId, blockTitle: title, isReached, text, ranges };
}

function emptyPage(state: SearchPage['index']): SearchPage {
  return {
    ...{
      index: state,
      total: 0,
      kinds: zeroCounts(searchKinds),
      hitBots: 0,
      hitClients: 0,
      isCut: false,
    },
    ...{ bots: [], hits: [] },
  };
}

/** By client and bot, as people look them up. */
export function inOrder(bots: readonly SearchBot[], locale: Locale): SearchBot[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return bots.toSorted(
    (a, b) =>
      compare(a.clientName, b.clientName) ||
      a.clientId.localeCompare(b.clientId) ||
      compare(a.botName, b.botName) ||
      a.key - b.key,
  );
}
