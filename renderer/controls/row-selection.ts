import { computed } from 'vue';
import type { Ref } from 'vue';

/** Where a box for all rows stands. */
export type AllChosen = 'none' | 'some' | 'all';

/** Rows of a table that a person has chosen, by key. */
export interface RowSelection {
  readonly all: Readonly<Ref<AllChosen>>;
  /** Chooses a row or lets it go; with `range` all rows since the last one chosen follow it. */
  readonly toggle: (key: string, range: boolean) => void;
  /** Chooses all rows that are shown, or lets them go. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/**
 * Choosing rows as file managers do. What is chosen and not shown at the moment stays chosen.
 * @param chosen keys
 * @param shown keys of the rows in the order they stand in
 */
export function useRowSelection(
  chosen: Ref<ReadonlySet<string>>,
  shown: () => readonly string[],
): RowSelection {
  let anchor: string | null = null;

  const all = computed<AllChosen>(() => {
    const keys = shown();
    const count = keys.filter((key) => chosen.value.has(key)).length;
    return count === 0 ? 'none' : count === keys.length ? 'all' : 'some';
  });

  function set(keys: readonly string[], isChosen: boolean): void {
    const next = new Set(chosen.value);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    chosen.value = next;
  }

  function toggle(key: string, range: boolean): void {
    const keys = shown();
    const isChosen = !chosen.value.has(key);
    const [from, to] = [anchor === null ? -1 : keys.indexOf(anchor), keys.indexOf(key)];
    const span = range && from >= 0 && to >= 0;
    set(span ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key], isChosen);
    anchor = key;
  }

  function toggleAll(): void {
    set(shown(), all.value !== 'all');
  }

  function clear(): void {
    anchor = null;
    chosen.value = new Set();
  }

  return { all, toggle, toggleAll, clear };
}
