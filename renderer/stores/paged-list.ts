import { ref, shallowRef } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';

/** A part of a list, and what is known of the whole. */
export interface ListPage<Row, Summary> {
  readonly rows: readonly Row[];
  readonly summary: Summary & { readonly total: number };
}

/** A list that the worker filters and sorts: here is its beginning, as far as somebody has scrolled. */
export interface PagedList<Query, Row, Summary> {
  readonly query: Readonly<ShallowRef<Query>>;
  readonly rows: Readonly<ShallowRef<readonly Row[]>>;
  /** Null before the first answer. */
  readonly summary: Readonly<ShallowRef<ListPage<Row, Summary>['summary'] | null>>;
  readonly fault: Readonly<ShallowRef<Fault | null>>;
  /** An answer is under way. */
  readonly isBusy: Readonly<Ref<boolean>>;
  /** The row that the keyboard is on, and how far the list is scrolled (pixels): whoever comes back finds them. */
  active: Ref<number>;
  scrolled: Ref<number>;
  /** Shows the list of a query: another one from its beginning, the same one as far as it was. */
  readonly show: (query: Query) => Promise<void>;
  /** Reads the list again, as far as it was. */
  readonly load: () => Promise<void>;
  /** Reads the next page, unless all is there. */
  readonly more: () => Promise<void>;
  /** Reads again if somebody looks. */
  readonly refresh: () => void;
  /** Nobody looks any more. */
  readonly hide: () => void;
  /** Forgets everything, and any answer still under way. */
  readonly clear: () => void;
}

/** Makes a list; `limit` rows come at a time. What is shown stays until what takes its place is there. */
export function createPagedList<Query, Row, Summary>(
  usual: Query,
  limit: number,
  read: (query: Query, offset: number, limit: number) => Promise<Result<ListPage<Row, Summary>>>,
): PagedList<Query, Row, Summary> {
  const query: ShallowRef<Query> = shallowRef(usual);
  const rows = shallowRef<readonly Row[]>([]);
  const summary: ShallowRef<ListPage<Row, Summary>['summary'] | null> = shallowRef(null);
  const fault = shallowRef<Fault | null>(null);
  const isBusy = ref(false);
  const active = ref(0);
  const scrolled = ref(0);
  let isShown = false;
  let asked = 0;

  /** Reads from a place on until there are so many rows; a newer question ends it. */
  async function fill(before: readonly Row[], least: number): Promise<void> {
    const question = ++asked;
    isBusy.value = true;
    let found = before;
    for (;;) {
      const answer = await read(query.value, found.length, limit);
      if (question !== asked) return;
      if (!answer.ok) {
        fault.value = answer.fault;
        break;
      }
      found = [...found, ...answer.value.rows];
      const isAll = answer.value.rows.length === 0 || found.length >= answer.value.summary.total;
      if (found.length < least && !isAll) continue;
      rows.value = found;
      summary.value = answer.value.summary;
      fault.value = null;
      break;
    }
    isBusy.value = false;
  }

  const load = (): Promise<void> => fill([], rows.value.length);

  async function show(next: Query): Promise<void> {
    isShown = true;
    const isSame = JSON.stringify(next) === JSON.stringify(query.value);
    query.value = next;
    if (isSame) {
      await load();
      return;
    }
    [active.value, scrolled.value] = [0, 0];
    await fill([], 0);
  }

  async function more(): Promise<void> {
    if (isBusy.value || rows.value.length >= (summary.value?.total ?? 0)) return;
    await fill(rows.value, 0);
  }

  function clear(): void {
    asked += 1;
    isShown = false;
    isBusy.value = false;
    query.value = usual;
    rows.value = [];
    [summary.value, fault.value] = [null, null];
    [active.value, scrolled.value] = [0, 0];
  }

  return {
    ...{ query, rows, summary, fault, isBusy, active, scrolled, show, load, more, clear },
    refresh: () => {
      if (isShown) void load();
    },
    hide: () => {
      isShown = false;
    },
  };
}
