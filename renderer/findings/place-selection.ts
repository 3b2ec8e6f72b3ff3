import { computed, ref, shallowRef } from 'vue';
import { mostFindings } from '#app/contract/finding-query.ts';
import type { FindingKey } from '#app/contract/finding-views.ts';

/** What a list with places tells a selection. */
export interface SelectableList {
  readonly total: () => number;
  /** Names between two places, both included; they may have to be asked for. */
  readonly keysBetween: (from: number, to: number) => Promise<readonly FindingKey[]>;
  readonly nameOf: (key: FindingKey) => string;
}

/**
 * Choosing rows of a list as file managers do, where most rows are not there yet. Rows keep being chosen when the list
 * is sorted anew or filtered: they are known by name. The active row is the one the keyboard stands on.
 */
export function usePlaceSelection({ total, keysBetween, nameOf }: SelectableList) {
  const chosen = shallowRef<ReadonlyMap<string, FindingKey>>(new Map());
  const active = ref(0);
  /** Where a span begins. */
  const anchor = ref(0);
  /** True once the last choice had to be cut off. */
  const isCut = ref(false);

  const count = computed(() => chosen.value.size);

  function put(next: Map<string, FindingKey>, keys: readonly FindingKey[]): void {
    for (const key of keys) next.set(nameOf(key), key);
    isCut.value = next.size > mostFindings;
    chosen.value = isCut.value ? new Map([...next].slice(0, mostFindings)) : next;
  }

  function moveTo(place: number): void {
    active.value = Math.max(0, Math.min(total() - 1, place));
  }

  /** Chooses one row and no other. */
  async function only(place: number): Promise<void> {
    moveTo(place);
    anchor.value = active.value;
    put(new Map(), await keysBetween(active.value, active.value));
  }

  /** Chooses a row besides the others, or lets it go. */
  async function toggle(place: number): Promise<void> {
    moveTo(place);
    anchor.value = active.value;
    const [key] = await keysBetween(active.value, active.value);
    if (key === undefined) return;
    const next = new Map(chosen.value);
    if (next.delete(nameOf(key))) chosen.value = next;
    else put(next, [key]);
  }

  /** Chooses all rows from the last one chosen alone up to this one. */
  async function extendTo(place: number): Promise<void> {
    moveTo(place);
    const [from, to] = [Math.min(anchor.value, active.value), Math.max(anchor.value, active.value)];
    put(new Map(), await keysBetween(from, to));
    isCut.value = to - from + 1 > mostFindings;
  }

  /** Chooses everything that is listed, as far as that may be. */
  async function all(): Promise<void> {
    if (total() === 0) return;
    put(new Map(), await keysBetween(0, Math.min(total(), mostFindings) - 1));
    isCut.value = total() > mostFindings;
  }

  function clear(): void {
    chosen.value = new Map();
    isCut.value = false;
  }

  const has = (key: FindingKey): boolean => chosen.value.has(nameOf(key));

  return { chosen, active, count, isCut, moveTo, only, toggle, extendTo, all, clear, has };
}

/** Rows that are chosen, and the one the keyboard stands on. */
export type PlaceSelection = ReturnType<typeof usePlaceSelection>;
