import { AppFault, type Fault } from '#app/contract/errors.ts';
import type { TaskKind } from '#app/contract/task-kinds.ts';
import type { TaskItem, TaskProblem, TaskView } from '#app/contract/task-views.ts';

/** One thing that a task is to do. */
export interface PlannedItem {
  /** Unique within the task; what a retry is given. */
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name; empty where nothing does. */
  readonly note?: string;
  readonly clientId?: string | null;
  readonly botId?: string | null;
  /** Left as it is from the beginning, and why. */
  readonly skipped?: Extract<TaskProblem, { kind: 'reason' }>['reason'];
}

/** What a task is going to do. */
export interface TaskPlan {
  readonly kind: TaskKind;
  /** False for what a schedule begins: nobody is told of its end. */
  readonly isAsked: boolean;
  /** In the order of their turns. A task without any is not listed. */
  readonly items: readonly PlannedItem[];
  /** False where its things cannot wait, once begun. */
  readonly canPause?: boolean;
  /** Does some of its things again, as a task of its own; left out where that makes no sense. */
  readonly retry?: (itemIds: readonly string[]) => Promise<unknown>;
}

/** What may be known of a thing only once it is done. */
export type ItemOutcome = Partial<Pick<TaskItem, 'clientId' | 'botId' | 'problem'>>;

/**
 * A task under way, as the work in it sees it. Before each thing it waits for its `turn`; at the end, whatever
 * happened, it says `end`. Things that it does not know are passed over.
 */
export interface RunningTask {
  readonly id: string;
  /** Aborted when somebody cancels it. */
  readonly signal: AbortSignal;
  /** Waits while it is paused. False: it was cancelled, begin nothing more. */
  turn(): Promise<boolean>;
  start(itemId: string): void;
  done(itemId: string, outcome?: ItemOutcome): void;
  fail(itemId: string, problem: TaskProblem): void;
  skip(itemId: string, reason: Extract<TaskProblem, { kind: 'reason' }>['reason']): void;
  view(): TaskView;
  cancel(): void;
  /** It is over; what was not done is left. */
  end(fault?: Fault | null): void;
}

/** Cancels a task once a signal is aborted, or at once where it is already. */
export function cancelWith(task: RunningTask, signal: AbortSignal): void {
  if (signal.aborted) task.cancel();
  else signal.addEventListener('abort', () => task.cancel(), { once: true });
}

/** Does a task's work and ends it, also where the work throws; the error goes on. */
export async function inTask<T>(task: RunningTask, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    task.end();
    return result;
  } catch (error) {
    // A bug is told and written down by whoever answers; here it only shows as the end of the task.
    task.end(error instanceof AppFault ? error.toFault() : internalFault);
    throw error;
  }
}

const internalFault: Fault = { code: 'internal', details: { reference: 'task' } };

/** What a fault of one thing is told as; anything else is a bug and goes on. */
export function problemOf(error: unknown): TaskProblem {
  if (!(error instanceof AppFault)) throw error;
  return { kind: 'fault', fault: error.toFault() };
}
