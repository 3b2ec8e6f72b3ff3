import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { TaskItemState, TaskKind } from '#app/contract/task-kinds.ts';
import type { TaskItem, TaskView } from '#app/contract/task-views.ts';
import type { Clock } from '#app/ports/host.ts';
import {
  itemsOf,
  newTask,
  stillListed,
  takeMoved,
  wake,
  type HeldTask,
  type TaskItemsRequest,
} from './held-task.ts';
import { finishedOf, hasEnded, reduceTask, totalOf, type TaskStep } from './reduce-task.ts';
import type { ItemOutcome, RunningTask, TaskPlan } from './running-task.ts';

/** What the registry needs from outside. */
export interface TaskPorts {
  readonly clock: Clock;
  readonly emit: <E extends 'task:progressed' | 'task:item-moved'>(
    event: E,
    payload: EventPayload<E>,
  ) => void;
  /** Runs a piece of work soon; what moves until then is told together. It says how often anything is told at all. */
  readonly soon: (work: () => void) => void;
}

/**
 * All long runs of an open workspace, and the last ones that ended. It tells by events how far a task is
 * (`task:progressed`) and which of its rows moved (`task:item-moved`).
 */
export interface TaskRegistry {
  /** Lists a task, all its things waiting. */
  begin(plan: TaskPlan): RunningTask;
  /** The newest first. */
  list(): TaskView[];
  items(request: TaskItemsRequest): { total: number; rows: TaskItem[] };
  /** A task that is not there, or has ended, is left alone; so by the next two. */
  pause(id: string): void;
  resume(id: string): void;
  cancel(id: string): void;
  /** Cancels all of a kind that are under way. */
  cancelAll(kind: TaskKind): void;
  /** Does again what failed. Throws AppFault `task-missing`, and what the work throws. */
  retryFailed(id: string): Promise<void>;
}

/** A registry without tasks. */
export function taskRegistry({ clock, emit, soon }: TaskPorts): TaskRegistry {
  let held: HeldTask[] = [];
  let made = 0;
  let isTelling = false;

  /** Says that a task moved, together with whatever else moves until then. */
  function touch(task: HeldTask): void {
    task.isTouched = true;
    if (isTelling) return;
    isTelling = true;
    soon(() => {
      isTelling = false;
      const touched = held.filter(({ isTouched }) => isTouched);
      for (const each of touched) tell(each);
      // What did not fit into one message comes with the next.
      for (const each of touched) if (each.moved.size > 0) touch(each);
    });
  }

  function tell(task: HeldTask): void {
    const { view } = task;
    task.isTouched = false;
    if (task.items.length > 0) emit('task:item-moved', { task: view, items: takeMoved(task) });
    emit('task:progressed', {
      task: view.kind,
      done: finishedOf(view.counts),
      total: totalOf(view.counts),
      item: view.current,
      state: view.state === 'stopping' ? 'running' : view.state,
    });
  }

  function take(task: HeldTask, step: TaskStep): void {
    const before = task.view;
    task.view = reduceTask(before, step);
    if (task.view !== before) touch(task);
  }

  function move(
    task: HeldTask,
    itemId: string,
    to: TaskItemState,
    outcome: ItemOutcome = {},
  ): void {
    const place = task.places.get(itemId);
    const item = place === undefined ? undefined : task.items[place];
    if (place === undefined || item === undefined || hasEnded(task.view)) return;
    task.items[place] = { ...item, ...outcome, state: to };
    task.moved.add(place);
    take(task, { step: 'moved', from: item.state, to, name: item.name });
  }

  function end(task: HeldTask, fault: Fault | null): void {
    if (hasEnded(task.view)) return;
    for (const [place, item] of task.items.entries()) {
      if (item.state !== 'waiting' && item.state !== 'running') continue;
      task.items[place] = {
        ...item,
        state: 'skipped',
        problem: { kind: 'reason', reason: 'stopped' },
      };
    }
    task.view = reduceTask(task.view, { step: 'ended', at: clock.now(), fault });
    wake(task);
    // Told before whoever asked for the work gets the answer; who looks at the rows reads them again.
    tell(task);
    task.moved.clear();
    held = stillListed(held);
  }

  function cancel(task: HeldTask): void {
    if (hasEnded(task.view)) return;
    take(task, { step: 'stopped' });
    task.controller.abort();
    wake(task);
  }

  function toRunning(task: HeldTask): RunningTask {
    const { signal } = task.controller;
    return {
      id: task.view.id,
      signal,
      view: () => task.view,
      turn: async () => {
        while (task.view.state === 'paused')
          await new Promise<void>((resolve) => {
            task.wakers.push(resolve);
          });
        return !signal.aborted;
      },
      start: (itemId) => move(task, itemId, 'running'),
      done: (itemId, outcome) => move(task, itemId, 'done', outcome),
      fail: (itemId, problem) => move(task, itemId, 'failed', { problem }),
      skip: (itemId, reason) =>
        move(task, itemId, 'skipped', { problem: { kind: 'reason', reason } }),
      cancel: () => cancel(task),
      end: (fault = null) => end(task, fault),
    };
  }

  const find = (id: string): HeldTask | undefined => held.find(({ view }) => view.id === id);

  return {
    begin: (plan) => {
      made += 1;
      const task = newTask(`task-${String(made)}`, plan, clock.now());
      if (task.items.length > 0) held = stillListed([...held, task]);
      touch(task);
      return toRunning(task);
    },
    list: () => held.map(({ view }) => view).reverse(),
    items: (request) => itemsOf(find(request.id), request),
    pause: (id) => {
      const task = find(id);
      if (task !== undefined) take(task, { step: 'paused', at: clock.now() });
    },
    resume: (id) => {
      const task = find(id);
      if (task === undefined) return;
      take(task, { step: 'resumed', at: clock.now() });
      wake(task);
    },
    cancel: (id) => {
      const task = find(id);
      if (task !== undefined) cancel(task);
    },
    cancelAll: (kind) => {
      for (const task of held) if (task.view.kind === kind) cancel(task);
    },
    retryFailed: async (id) => {
      const task = find(id);
      const failed = (task?.items ?? []).filter(({ state }) => state === 'failed');
      if (task?.retry === undefined || !hasEnded(task.view) || failed.length === 0)
        throw new AppFault('task-missing');
      await task.retry(failed.map((item) => item.id));
    },
  };
}
