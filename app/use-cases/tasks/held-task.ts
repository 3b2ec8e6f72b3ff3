import type { TaskCounts, TaskItem, TaskView } from '#app/contract/task-views.ts';
import { mostTaskRows, type TaskItemState } from '#app/contract/task-kinds.ts';
import { hasEnded } from './reduce-task.ts';
import type { TaskPlan } from './running-task.ts';

/** A task as the registry holds it. */
export interface HeldTask {
  view: TaskView;
  readonly items: TaskItem[];
  /** Place of each item, by its id. */
  readonly places: ReadonlyMap<string, number>;
  readonly retry: TaskPlan['retry'];
  readonly controller: AbortController;
  /** Places of rows that moved since it was told of last. */
  readonly moved: Set<number>;
  isTouched: boolean;
  /** Those who wait for the end of a pause. */
  wakers: (() => void)[];
}

/** Which rows of a task are wanted. */
export interface TaskItemsRequest {
  readonly id: string;
  /** Null: of all states. */
  readonly states: readonly TaskItemState[] | null;
  readonly offset: number;
  readonly limit: number;
}

/** A task that begins now. */
export function newTask(id: string, plan: TaskPlan, now: string): HeldTask {
  const { kind, isAsked, canPause = true, retry } = plan;
  const items = plan.items.map((item, place): TaskItem => {
    const { note = '', clientId = null, botId = null, skipped } = item;
    return {
      ...{ place, id: item.id, name: item.name, note, clientId, botId },
      state: skipped === undefined ? 'waiting' : 'skipped',
      problem: skipped === undefined ? null : { kind: 'reason', reason: skipped },
    };
  });
  const skipped = items.filter(({ state }) => state === 'skipped').length;
  const counts: TaskCounts = {
    ...{ waiting: items.length - skipped, running: 0, done: 0, failed: 0, skipped },
  };
  return {
    view: {
      ...{ id, kind, isAsked, canPause, canRetry: retry !== undefined, state: 'running' },
      ...{ startedAt: now, endedAt: null, workedMs: 0, workingSince: now },
      ...{ counts, skippedAtOnce: skipped, current: '', fault: null },
    },
    items,
    places: new Map(items.map(({ id: itemId, place }) => [itemId, place])),
    retry,
    controller: new AbortController(),
    moved: new Set(),
    isTouched: false,
    wakers: [],
  };
}

/** Lets those go on who wait for the end of a pause. */
export function wake(task: HeldTask): void {
  const waiting = task.wakers;
  task.wakers = [];
  for (const goOn of waiting) goOn();
}

/** Rows of a task that are wanted, in their order, and how many there are in all. */
export function itemsOf(
  task: HeldTask | undefined,
  { states, offset, limit }: TaskItemsRequest,
): { total: number; rows: TaskItem[] } {
  const all = task?.items ?? [];
  const wanted = states === null ? all : all.filter(({ state }) => states.includes(state));
  return { total: wanted.length, rows: wanted.slice(offset, offset + limit) };
}

/** Rows that moved, as many as fit into one message; they count as told. */
export function takeMoved({ moved, items }: HeldTask): TaskItem[] {
  const places = [...moved].slice(0, mostTaskRows);
  for (const place of places) moved.delete(place);
  return places.flatMap((place) => items[place] ?? []);
}

/** Ended tasks that stay listed, by who began them; what a schedule does pushes nothing out that a person asked for. */
const mostAsked = 20;
const mostScheduled = 5;

/** The tasks that stay listed: all under way, and the last ones that ended. */
export function stillListed(held: readonly HeldTask[]): HeldTask[] {
  const dropped = new Set(
    [true, false].flatMap((isAsked) => {
      const ended = held.filter(({ view }) => view.isAsked === isAsked && hasEnded(view));
      return ended.slice(0, Math.max(0, ended.length - (isAsked ? mostAsked : mostScheduled)));
    }),
  );
  return held.filter((task) => !dropped.has(task));
}
