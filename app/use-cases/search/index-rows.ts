import type { SearchRow } from '#app/ports/search-store.ts';
import type { SearchBlock, SearchEntry } from '#core/model/search-entry.ts';
import { searchPlace } from '#core/model/search-place.ts';
import { searchableText } from '#core/model/searchable-text.ts';

/** What the blocks of a bot's flow say and use, as rows of the index in the order of the flow. */
export function indexRows(bot: number, blocks: readonly SearchBlock[]): SearchRow[] {
  let place = 0;
  return blocks.flatMap(({ id, title, isReached, entries }): SearchRow[] => {
    const block = searchPlace(bot, place++, 'block');
    return [
      {
        ...{ at: block, kind: 'block', block, text: title, key: id },
        standing: isReached ? null : 'unreached',
        folded: searchableText(`${title}\n${id}`),
      },
      ...entries.map((entry): SearchRow => {
        const at = searchPlace(bot, place++, entry.kind);
        return { at, block, ...entry, folded: foldedEntry(entry) };
      }),
    ];
  });
}

/** A phone is found by its digits as well, however it is written. */
function foldedEntry({ kind, text, key }: SearchEntry): string {
  return searchableText(kind === 'phone' && key !== null ? `${text}\n${key}` : text);
}
