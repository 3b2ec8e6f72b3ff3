import type { SearchRow } from '#app/ports/search-store.ts';
import type { SearchBlock, SearchEntry } from '#core/model/search-entry.ts';
import { searchableText } from '#core/model/searchable-text.ts';

/** A row of the index before it has a place. */
export type RowContent = Omit<SearchRow, 'at' | 'block'>;

/** What the blocks of a flow say and use, in the order of the flow: each block, and behind it what it says. */
export function indexRows(blocks: readonly SearchBlock[]): RowContent[] {
  return blocks.flatMap(({ id, title, isReached, entries }): RowContent[] => [
    {
      ...{ kind: 'block', text: title, key: id, standing: isReached ? null : 'unreached' },
      folded: searchableText(`${title}\n${id}`),
    },
    ...entries.map((entry): RowContent => ({ ...entry, folded: foldedEntry(entry) })),
  ]);
}

/** A phone is found by its digits as well, however it is written. */
function foldedEntry({ kind, text, key }: SearchEntry): string {
  return searchableText(kind === 'phone' && key !== null ? `${text}\n${key}` : text);
}
