import type { SearchRow } from '#app/ports/search-store.ts';
import type { RowChanges } from './row-changes.ts';

/** Letters that are taken away at once: some twenty milliseconds, since each is cut out of the index by itself. */
export const lettersAtOnce = 500;

/** Rows that are written at once: a few milliseconds. */
const rowsAtOnce = 100;

/** What is done at once. */
export interface ChangeStep {
  /** Places of the rows that go. */
  readonly gone: readonly number[];
  readonly come: readonly SearchRow[];
}

/** Changes in small steps: all that goes, then all that comes. A row with many letters goes by itself. */
export function* changeSteps({ gone, come }: RowChanges): Generator<ChangeStep> {
  for (const part of inParts(gone, lettersOf)) yield { gone: part.map(({ at }) => at), come: [] };
  for (const part of inParts(come, ({ instead }) => (instead === null ? 0 : lettersOf(instead))))
    yield { gone: [], come: part.map(({ row }) => row) };
}

function lettersOf({ folded }: SearchRow): number {
  return folded.length;
}

function* inParts<Item>(
  items: readonly Item[],
  lettersThatGo: (item: Item) => number,
): Generator<Item[]> {
  let part: Item[] = [];
  let letters = 0;
  for (const item of items) {
    const more = lettersThatGo(item);
    if (part.length === rowsAtOnce || (part.length > 0 && letters + more > lettersAtOnce)) {
      yield part;
      part = [];
      letters = 0;
    }
    part.push(item);
    letters += more;
  }
  if (part.length > 0) yield part;
}
