import type { Fault } from '#app/contract/errors.ts';
import type { TaskItemState } from '#app/contract/task-kinds.ts';
import type { TaskCounts, TaskState, TaskView } from '#app/contract/task-views.ts';

/** One thing that befalls a task. `at`: UTC instant, ISO 8601. */
export type TaskStep =
  | {
      readonly step: 'moved';
      readonly from: TaskItemState;
      readonly to: TaskItemState;
      readonly name: string;
    }
  | { readonly step: 'paused'; readonly at: string }
  | { readonly step: 'resumed'; readonly at: string }
  | { readonly step: 'stopped' }
  | { readonly step: 'ended'; readonly at: string; readonly fault: Fault | null };

const final: ReadonlySet<TaskState> = new Set(['done', 'cancelled', 'failed']);

/** True once nothing can befall a task any more. */
export function hasEnded({ state }: Pick<TaskView, 'state'>): boolean {
  return final.has(state);
}

/** Things of a task that are behind it. */
export function finishedOf({ done, failed, skipped }: TaskCounts): number {
  return done + failed + skipped;
}

/** All things of a task. */
export function totalOf(counts: TaskCounts): number {
  return counts.waiting + counts.running + finishedOf(counts);
}

/**
 * A task after a step. A step that does not fit (a pause of what has ended) leaves it as it is. It ends as `cancelled`
 * only where stopping it left something undone.
 */
export function reduceTask(task: TaskView, step: TaskStep): TaskView {
  if (hasEnded(task)) return task;
  switch (step.step) {
    case 'moved':
      return moved(task, step);
    case 'paused':
      if (task.state !== 'running' || !task.canPause) return task;
      return { ...task, state: 'paused', ...restedAt(task, step.at) };
    case 'resumed':
      return task.state === 'paused' ? { ...task, state: 'running', workingSince: step.at } : task;
    case 'stopped':
      return { ...task, state: 'stopping' };
    case 'ended':
      return ended(task, step);
  }
}

/** What is not behind it by now was left: it counts as skipped. */
function ended(task: TaskView, { at, fault }: Extract<TaskStep, { step: 'ended' }>): TaskView {
  const { waiting, running, skipped } = task.counts;
  const left = waiting + running;
  const isCut = task.state === 'stopping' && left > 0;
  return {
    ...task,
    ...restedAt(task, at),
    state: fault !== null ? 'failed' : isCut ? 'cancelled' : 'done',
    counts: { ...task.counts, waiting: 0, running: 0, skipped: skipped + left },
    endedAt: at,
    current: '',
    fault,
  };
}

function moved(task: TaskView, { from, to, name }: Extract<TaskStep, { step: 'moved' }>): TaskView {
  if (from === to || task.counts[from] === 0) return task;
  const counts = {
    ...task.counts,
    [from]: task.counts[from] - 1,
    [to]: task.counts[to] + 1,
  };
  return { ...task, counts, current: to === 'running' ? name : task.current };
}

function restedAt(
  { workedMs, workingSince }: TaskView,
  at: string,
): Pick<TaskView, 'workedMs' | 'workingSince'> {
  const worked = workingSince === null ? 0 : Date.parse(at) - Date.parse(workingSince);
  // A clock that was put back takes no work away.
  return { workedMs: workedMs + Math.max(0, worked), workingSince: null };
}
