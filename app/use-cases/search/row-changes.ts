import type { SearchRow } from '#app/ports/search-store.ts';
import { placeAt, searchPlace, searchPlaces } from '#core/model/search-place.ts';
import { commonOrder } from './common-order.ts';
import { freePlaces } from './free-places.ts';
import type { RowContent } from './index-rows.ts';

/** What makes a bot's rows those of another version of its flow. What is in neither list stays as it is. */
export interface RowChanges {
  /** Rows that go, before others come: the last first, so that a block stays as long as what it says. */
  readonly gone: readonly SearchRow[];
  /** Rows that come, in the order of the flow; with what stood at their place and goes with the same step, if anything. */
  readonly come: readonly { readonly row: SearchRow; readonly instead: SearchRow | null }[];
}

/**
 * Compares a bot's rows with what its newest flow says. A row stays when the same block still says it and it has not
 * moved among the others.
 * @param stored in the order of their places
 * @param wanted in the order of the flow: each block before what it says
 */
export function rowChanges(
  bot: number,
  stored: readonly SearchRow[],
  wanted: readonly RowContent[],
): RowChanges {
  const counterparts: (SearchRow | null)[] = wanted.map(() => null);
  const keys = storedKeys(stored);
  for (const [was, at] of commonOrder(keys, contentKeys(wanted))) counterparts[at] = stored[was]!;
  const places = freePlaces(
    counterparts.map((row) => (row === null ? null : placeAt(row.at))),
    searchPlaces,
  );
  const staying = new Set<SearchRow>();
  const come: RowChanges['come'][number][] = [];
  let block = 0;
  for (const [at, content] of wanted.entries()) {
    const own = searchPlace(bot, places[at]!, content.kind);
    if (content.kind === 'block') block = own;
    const row: SearchRow = { at: own, block, ...content };
    const was = counterparts[at] ?? null;
    const stays = was !== null && was.at === row.at && was.block === row.block;
    if (stays) staying.add(was);
    if (!stays || !isSame(was, row)) come.push({ row, instead: stays ? was : null });
  }
  return { gone: stored.filter((row) => !staying.has(row)).reverse(), come };
}

function isSame(one: SearchRow, other: SearchRow): boolean {
  return (['text', 'key', 'standing', 'folded'] as const).every(
    (name) => one[name] === other[name],
  );
}

function storedKeys(rows: readonly SearchRow[]): string[] {
  const idOf = new Map(rows.map(({ at, key }) => [at, key]));
  return rows.map((row) => keyOf(row, idOf.get(row.block) ?? null));
}

function contentKeys(rows: readonly RowContent[]): string[] {
  let block: string | null = null;
  return rows.map((row) => {
    if (row.kind === 'block') block = row.key;
    return keyOf(row, block);
  });
}

/** What makes two rows one in two versions: of a block its id, whatever it is called now. */
function keyOf({ kind, folded }: RowContent, block: string | null): string {
  return JSON.stringify(kind === 'block' ? [block] : [block, kind, folded]);
}
