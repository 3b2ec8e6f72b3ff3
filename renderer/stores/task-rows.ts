import { shallowRef, type ShallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { mostTaskRows, type TaskItemState } from '#app/contract/task-kinds.ts';
import type { TaskItem } from '#app/contract/task-views.ts';
import { ask } from '#renderer/bridge.ts';

/** What is known of a task's rows. */
export interface TaskRowsState {
  /** The states that are shown; null: all. */
  readonly states: readonly TaskItemState[] | null;
  /** Rows there are in those states; null before anybody knows. */
  readonly total: number | null;
  readonly fault: Fault | null;
  /** Rows by their place among those that are shown. */
  readonly pages: ReadonlyMap<number, readonly TaskItem[]>;
}

/** Rows of one task at a time: the pages that somebody has scrolled to. */
export interface TaskRows {
  readonly state: Readonly<ShallowRef<TaskRowsState>>;
  readonly show: (id: string | null, states: readonly TaskItemState[] | null) => Promise<void>;
  /** Reads the pages that hold these places, unless they are there or on their way. */
  readonly reach: (from: number, to: number) => Promise<void>;
  /** The row at a place; null while it is on its way. */
  readonly rowAt: (place: number) => TaskItem | null;
  /** Rows that moved. At the end of a task, and where only some states are shown, they are read again. */
  readonly moved: (items: readonly TaskItem[], isEnd: boolean) => void;
  readonly clear: () => void;
}

const nothing: TaskRowsState = { states: null, total: null, fault: null, pages: new Map() };

/** Rows of no task yet. */
export function createTaskRows(): TaskRows {
  const state = shallowRef<TaskRowsState>(nothing);
  let shown: string | null = null;
  let asked = 0;
  let underWay = new Set<number>();
  /** The pages in sight, which are read again when rows come and go. */
  let seen: readonly number[] = [0];
  let isStale = false;

  async function read(page: number): Promise<void> {
    const [question, id] = [asked, shown];
    if (id === null) return;
    underWay.add(page);
    const states = state.value.states === null ? null : [...state.value.states];
    const range = { offset: page * mostTaskRows, limit: mostTaskRows };
    const answer = await ask((host) => host.task.items({ id, states, ...range }));
    if (question !== asked) return;
    underWay.delete(page);
    if (!answer.ok) {
      state.value = { ...state.value, fault: answer.fault };
      return;
    }
    const pages = new Map(state.value.pages).set(page, answer.value.rows);
    state.value = { ...state.value, total: answer.value.total, fault: null, pages };
    if (isStale && underWay.size === 0) again();
  }

  /** Reads what is in sight again; what is shown stays until it is there. */
  function again(): void {
    isStale = underWay.size > 0;
    if (isStale) return;
    const kept = new Map([...state.value.pages].filter(([page]) => seen.includes(page)));
    state.value = { ...state.value, pages: kept };
    for (const page of seen) void read(page);
  }

  async function show(id: string | null, states: readonly TaskItemState[] | null): Promise<void> {
    asked += 1;
    shown = id;
    underWay = new Set();
    [seen, isStale] = [[0], false];
    state.value = { ...nothing, states };
    if (id !== null) await read(0);
  }

  async function reach(from: number, to: number): Promise<void> {
    const last = Math.min(to, (state.value.total ?? 0) - 1);
    const wanted: number[] = [];
    for (let page = Math.floor(from / mostTaskRows); page * mostTaskRows <= last; page += 1)
      wanted.push(page);
    if (wanted.length > 0) seen = wanted;
    const missing = wanted.filter((page) => !state.value.pages.has(page) && !underWay.has(page));
    await Promise.all(missing.map(read));
  }

  function rowAt(place: number): TaskItem | null {
    const page = state.value.pages.get(Math.floor(place / mostTaskRows));
    return page?.[place % mostTaskRows] ?? null;
  }

  function moved(items: readonly TaskItem[], isEnd: boolean): void {
    if (isEnd || state.value.states !== null) {
      again();
      return;
    }
    const pages = new Map(state.value.pages);
    for (const item of items) {
      const at = Math.floor(item.place / mostTaskRows);
      const page = pages.get(at);
      if (page !== undefined) pages.set(at, page.with(item.place % mostTaskRows, item));
    }
    state.value = { ...state.value, pages };
  }

  return {
    state,
    show,
    reach,
    rowAt,
    moved,
    clear: () => {
      asked += 1;
      shown = null;
      underWay = new Set();
      state.value = nothing;
    },
  };
}
