import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import type { TaskItemState } from '#app/contract/task-kinds.ts';
import type { TaskView } from '#app/contract/task-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { createTaskRows } from './task-rows.ts';

/** True once a task is over. */
export function isOver({ state }: Pick<TaskView, 'state'>): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed';
}

/** Tasks that stay in the list; the worker keeps no more. */
const mostListed = 40;

/** Long runs under way, and the last ones since the workspace was opened. They go on whatever view is open. */
export const useRuns = defineStore('runs', () => {
  const mirror = createMirror<TaskView[]>(() => ask((host) => host.task.list(null)));
  /** What was told since the list was read; newer than what it says. */
  const told = shallowRef<ReadonlyMap<string, TaskView>>(new Map());
  const isOpen = ref(false);
  /** The task whose rows are shown. */
  const shownId = ref<string | null>(null);
  const rows = createTaskRows();
  /** Tasks that have ended while the window listened, until somebody takes them. */
  const ended = shallowRef<readonly TaskView[]>([]);
  /** Tasks with failures that somebody has looked at. */
  const seen = ref<ReadonlySet<string>>(new Set());

  /** The newest first. */
  const list = computed<TaskView[]>(() => {
    const read = mirror.value.value ?? [];
    const known = new Set(read.map(({ id }) => id));
    const news = [...told.value.values()].filter(({ id }) => !known.has(id)).reverse();
    return [...news, ...read.map((task) => told.value.get(task.id) ?? task)].slice(0, mostListed);
  });
  const underWay = computed(() => list.value.filter((task) => !isOver(task)));
  const unseen = computed(() =>
    list.value.filter(
      ({ id, isAsked, counts, state }) =>
        isAsked && !seen.value.has(id) && (counts.failed > 0 || state === 'failed'),
    ),
  );

  listen('task:item-moved', ({ task, items }) => {
    const before = list.value.find(({ id }) => id === task.id);
    told.value = new Map(told.value).set(task.id, task);
    if (isOver(task) && (before === undefined || !isOver(before)))
      ended.value = [...ended.value, task];
    if (task.id === shownId.value) rows.moved(items, isOver(task));
  });

  /** Reads the list. */
  async function load(): Promise<void> {
    await mirror.load();
  }

  /** Opens the panel, and the rows of a task where one is named. */
  function open(id: string | null = null): void {
    isOpen.value = true;
    if (id !== null && id !== shownId.value) void show(id);
  }

  /** What failed was looked at. */
  function look(): void {
    seen.value = new Set([...seen.value, ...unseen.value.map(({ id }) => id)]);
  }

  /** Shows the rows of a task, of all states or of some; null: of none. */
  async function show(
    id: string | null,
    states: readonly TaskItemState[] | null = null,
  ): Promise<void> {
    shownId.value = id;
    await rows.show(id, states);
  }

  /** Gives the tasks that ended since it was asked last. */
  function takeEnded(): readonly TaskView[] {
    const taken = ended.value;
    if (taken.length > 0) ended.value = [];
    return taken;
  }

  async function faultOf(verb: 'pause' | 'resume' | 'cancel' | 'retryFailed', id: string) {
    const answer = await ask((host) => host.task[verb]({ id }));
    return answer.ok ? null : answer.fault;
  }

  const pause = (id: string): Promise<Fault | null> => faultOf('pause', id);
  const resume = (id: string): Promise<Fault | null> => faultOf('resume', id);
  /** Stops it before the next thing; what is done stays. */
  const cancel = (id: string): Promise<Fault | null> => faultOf('cancel', id);
  /** Does again what failed; resolves at its end. */
  const retryFailed = (id: string): Promise<Fault | null> => faultOf('retryFailed', id);

  /** Audits what changed of chosen bots, of all bots of chosen clients, or (both null) of everybody's; resolves at its end. */
  async function audit(scope: {
    readonly botIds: readonly string[] | null;
    readonly clientIds: readonly string[] | null;
  }): Promise<Fault | null> {
    const botIds = scope.botIds === null ? null : [...scope.botIds];
    const clientIds = scope.clientIds === null ? null : [...scope.clientIds];
    const answer = await ask((host) => host.run.audit({ botIds, clientIds }));
    return answer.ok ? null : answer.fault;
  }

  /** Forgets everything. */
  function clear(): void {
    mirror.clear();
    rows.clear();
    told.value = new Map();
    ended.value = [];
    seen.value = new Set();
    [isOpen.value, shownId.value] = [false, null];
  }

  return {
    ...{ status: mirror.status, fault: mirror.fault, list, underWay, unseen, ended },
    ...{ isOpen, shownId, rows: rows.state, rowAt: rows.rowAt, reach: rows.reach },
    ...{ load, open, look, show, takeEnded, pause, resume, cancel, retryFailed, audit, clear },
  };
});
