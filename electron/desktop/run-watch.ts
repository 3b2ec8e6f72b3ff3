import type { EventPayload } from '#app/contract/events.ts';
import type { TaskView } from '#app/contract/task-views.ts';

/** A step of a long piece of work, as the worker tells it. */
export type TaskStep = EventPayload<'task:progressed'>;

/** Tasks under way, by name, and how far each is. */
export type Tasks = Readonly<Record<string, { readonly done: number; readonly total: number }>>;

/** Tasks after a step. */
export function afterStep(tasks: Tasks, { task, done, total, state }: TaskStep): Tasks {
  if (state === 'running' || state === 'paused') return { ...tasks, [task]: { done, total } };
  return Object.fromEntries(Object.entries(tasks).filter(([name]) => name !== task));
}

/** What the task bar shows: all tasks as one, from 0 to 1; -1 while there is none. */
export function barValue(tasks: Tasks): number {
  const all = Object.values(tasks);
  if (all.length === 0) return -1;
  const total = all.reduce((sum, one) => sum + Math.max(0, one.total), 0);
  const done = all.reduce((sum, one) => sum + Math.min(Math.max(0, one.done), one.total), 0);
  return total === 0 ? 0 : Math.max(0, done / total);
}

/** Runs that a person begins in the window, of whose end they want to know. */
export const askedRuns = ['import', 'audit', 'batch', 'sync'] as const;

/** A run that a person began. */
export type AskedRun = (typeof askedRuns)[number];

/** Those that end with the workspace and would have to be begun again; a sync goes on by itself the next time. */
export type LosableRun = Exclude<AskedRun, 'sync'>;

/** A run that came to its end. */
export interface EndedRun {
  readonly run: AskedRun;
  /** How long it took, in milliseconds. */
  readonly took: number;
  readonly done: number;
  readonly total: number;
  readonly state: 'done' | 'cancelled' | 'failed';
}

/** Follows long work for task bar, notice and the question before the window closes. */
export interface RunWatch {
  /** Takes a step of any work. */
  readonly step: (step: TaskStep) => void;
  /** Takes how a task with things of its own stands. */
  readonly moved: (task: TaskView) => void;
  /** Everything ended at once: the workspace was locked, or the worker died. */
  readonly clear: () => void;
  /** The first run under way that would be lost; null while there is none. */
  readonly losable: () => LosableRun | null;
}

/** What a watch tells, and by which clock (milliseconds, never put back). */
export interface RunWatchOptions {
  readonly now: () => number;
  readonly bar: (value: number) => void;
  readonly ended: (run: EndedRun) => void;
}

/** A watch over nothing yet. */
export function runWatch({ now, bar, ended }: RunWatchOptions): RunWatch {
  let tasks: Tasks = {};
  let shown = -1;
  const asked = new Map<string, { readonly run: AskedRun; readonly since: number }>();

  function take(next: Tasks): void {
    tasks = next;
    const value = barValue(tasks);
    if (value !== shown) bar(value);
    shown = value;
  }

  return {
    step: (step) => take(afterStep(tasks, step)),
    moved: ({ id, kind, isAsked, state, counts }) => {
      const run = askedRuns.find((one) => one === kind);
      if (!isAsked || run === undefined) return;
      if (state !== 'done' && state !== 'cancelled' && state !== 'failed') {
        if (!asked.has(id)) asked.set(id, { run, since: now() });
        return;
      }
      const since = asked.get(id)?.since;
      asked.delete(id);
      // One that ends with the first word of it took no time.
      if (since === undefined) return;
      const done = counts.done + counts.failed;
      const total = done + counts.waiting + counts.running + counts.skipped;
      ended({ run, took: now() - since, done, total, state });
    },
    clear: () => {
      asked.clear();
      take({});
    },
    losable: () => {
      const runs = [...asked.values()].map(({ run }) => run);
      return runs.find((run) => run !== 'sync') ?? null;
    },
  };
}
