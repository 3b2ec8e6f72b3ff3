import type { Bridge } from '#app/contract/bridge.ts';
import type { Checklist } from '#app/contract/checklist-view.ts';
import type { TaskItem, TaskView } from '#app/contract/task-views.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of long runs and first steps. */
export interface FakeTasks {
  /** The newest first. */
  list: TaskView[];
  /** Rows by the task's id. */
  items: Map<string, TaskItem[]>;
  checklist: Checklist;
  /** Clients that the sample agency hides when it is removed. */
  samples: string[];
}

/** A task that runs. */
export function aTask(change: Partial<TaskView> = {}): TaskView {
  return {
    id: 'task-1',
    kind: 'audit',
    isAsked: true,
    canPause: true,
    canRetry: true,
    state: 'running',
    startedAt: '2026-11-22T12:00:00.000Z',
    endedAt: null,
    workedMs: 0,
    workingSince: '2026-11-22T12:00:00.000Z',
    counts: { waiting: 7, running: 1, done: 4, failed: 0, skipped: 0 },
    skippedAtOnce: 0,
    current: 'Atendimento',
    fault: null,
    ...change,
  };
}

/** A row of a task. */
export function aTaskItem(place: number, change: Partial<TaskItem> = {}): TaskItem {
  return {
    place,
    id: `item-${String(place)}`,
    name: `Bot ${String(place)}`,
    note: 'Padaria Aurora',
    state: 'waiting',
    problem: null,
    clientId: 'c1',
    botId: `bot-${String(place)}`,
    ...change,
  };
}

/** First steps that nobody has taken. */
export function aChecklist(change: Partial<Checklist> = {}): Checklist {
  return {
    steps: { client: false, import: false, audit: false, answer: false, report: false },
    questions: 0,
    isDismissed: false,
    importTo: null,
    reportTo: null,
    ...change,
  };
}

/** What a fake host knows before a test says otherwise: nothing runs, and nobody wants the first steps. */
export function noTasks(): FakeTasks {
  return { list: [], items: new Map(), checklist: aChecklist({ isDismissed: true }), samples: [] };
}

type Verbs = Pick<Bridge, 'task' | 'sample' | 'checklist'> & {
  readonly audit: Bridge['run']['audit'];
};

/** The part of the fake bridge for long runs and first steps. `changed` is told once something was written. */
export function taskAnswers(known: () => FakeTasks, answer: Answer, changed: () => void): Verbs {
  return {
    task: {
      list: (request) => answer('task.list', request, () => known().list),
      items: (request) =>
        answer('task.items', request, () => {
          const { id, states, offset, limit } = request;
          const rows = (known().items.get(id) ?? []).filter(
            ({ state }) => states === null || states.includes(state),
          );
          return { total: rows.length, rows: rows.slice(offset, offset + limit) };
        }),
      pause: (request) => answer('task.pause', request, () => null),
      resume: (request) => answer('task.resume', request, () => null),
      cancel: (request) => answer('task.cancel', request, () => null),
      retryFailed: (request) => answer('task.retryFailed', request, () => null),
    },
    audit: (request) =>
      answer('run.audit', request, () => ({ audited: 1, unchanged: 0, failed: 0 })),
    sample: {
      remove: (request) =>
        answer('sample.remove', request, () => {
          changed();
          return { clientIds: known().samples };
        }),
    },
    checklist: {
      read: (request) => answer('checklist.read', request, () => known().checklist),
      setDismissed: (request) =>
        answer('checklist.setDismissed', request, () => {
          const { checklist } = known();
          known().checklist = { ...checklist, isDismissed: request.dismissed };
          return null;
        }),
    },
  };
}
