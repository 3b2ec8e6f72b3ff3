import { describe, expect, test } from 'vitest';
import { mostTaskRows } from '#app/contract/task-kinds.ts';
import type { EventPayload } from '#app/contract/events.ts';
import { taskRegistry } from './task-registry.ts';
import type { PlannedItem, TaskPlan } from './running-task.ts';

type Moved = EventPayload<'task:item-moved'>;

/** A registry whose beats are given by the test. */
function opened() {
  const moved: Moved[] = [];
  let due: (() => void)[] = [];
  const tasks = taskRegistry({
    clock: { now: () => '2026-11-22T12:00:00.000Z' },
    emit: (event, payload) => {
      if (event === 'task:item-moved') moved.push(payload as Moved);
    },
    soon: (work) => due.push(work),
  });
  const beat = (): void => {
    const now = due;
    due = [];
    for (const work of now) work();
  };
  return { tasks, moved, beat, isDue: () => due.length > 0 };
}

function items(count: number): PlannedItem[] {
  return Array.from({ length: count }, (_, at) => ({ id: `i${at}`, name: `Bot ${at}` }));
}

function plan(count: number, change: Partial<TaskPlan> = {}): TaskPlan {
  return { kind: 'audit', isAsked: true, items: items(count), ...change };
}

describe('long runs', () => {
  test('tell what moved together, each row once, as it stands by then', () => {
    const { tasks, moved, beat, isDue } = opened();
    const task = tasks.begin(plan(3));
    task.start('i0');
    task.done('i0');
    task.start('i1');
    expect(moved).toEqual([]);
    beat();
    expect(moved).toHaveLength(1);
    expect(moved[0]?.items.map(({ id, state }) => [id, state])).toEqual([
      ['i0', 'done'],
      ['i1', 'running'],
    ]);
    expect(moved[0]?.task).toMatchObject({ current: 'Bot 1', counts: { waiting: 1, done: 1 } });
    expect(isDue()).toBe(false);
  });

  test('of thousands never send more rows than fit into a message; the others follow', () => {
    const { tasks, moved, beat, isDue } = opened();
    const count = 2 * mostTaskRows + 1;
    const task = tasks.begin(plan(count));
    for (const { id } of items(count)) task.start(id);
    while (isDue()) beat();
    expect(moved.map((one) => one.items.length)).toEqual([mostTaskRows, mostTaskRows, 1]);
  });

  test('that are paused begin nothing more until they go on', async () => {
    const { tasks } = opened();
    const task = tasks.begin(plan(1));
    tasks.pause(task.id);
    let went: boolean | null = null;
    const waiting = task.turn().then((goes) => (went = goes));
    await Promise.resolve();
    expect(went).toBeNull();
    tasks.resume(task.id);
    await waiting;
    expect(went).toBe(true);
  });

  test('that are cancelled while they wait go no further, and keep what is done', async () => {
    const { tasks } = opened();
    const task = tasks.begin(plan(2));
    task.done('i0');
    tasks.pause(task.id);
    const waiting = task.turn();
    tasks.cancel(task.id);
    expect(await waiting).toBe(false);
    expect(task.signal.aborted).toBe(true);
    task.end();
    expect(tasks.list()[0]).toMatchObject({ state: 'cancelled', counts: { done: 1, skipped: 1 } });
    const all = { id: task.id, states: null, offset: 0, limit: 10 };
    expect(tasks.items(all).rows.map(({ problem }) => problem)).toEqual([
      null,
      { kind: 'reason', reason: 'stopped' },
    ]);
  });

  test('do again what failed, and nothing else', async () => {
    const { tasks } = opened();
    const again: string[] = [];
    const task = tasks.begin(
      plan(3, {
        retry: (ids) => {
          again.push(...ids);
          return Promise.resolve();
        },
      }),
    );
    task.done('i0');
    task.fail('i1', { kind: 'fault', fault: { code: 'internal', details: { reference: 'x' } } });
    await expect(tasks.retryFailed(task.id)).rejects.toMatchObject({ code: 'task-missing' });
    task.end();
    await tasks.retryFailed(task.id);
    expect(again).toEqual(['i1']);
  });

  test.each([
    ['one that is not there', 'task-9'],
    ['one in which nothing failed', 'task-1'],
  ])('cannot repeat %s', async (_name, id) => {
    const { tasks } = opened();
    tasks.begin(plan(1, { retry: () => Promise.resolve() })).end();
    await expect(tasks.retryFailed(id)).rejects.toMatchObject({ code: 'task-missing' });
  });

  test('show their rows page by page, of all states or of some', () => {
    const { tasks } = opened();
    const task = tasks.begin(plan(5));
    task.done('i1');
    task.skip('i3', 'unchanged');
    const page = (states: Parameters<typeof tasks.items>[0]['states'], offset = 0) =>
      tasks
        .items({ id: task.id, states, offset, limit: 2 })
        .rows.map(({ id, place }) => [id, place]);
    expect(page(null, 2)).toEqual([
      ['i2', 2],
      ['i3', 3],
    ]);
    expect(page(['done', 'skipped'])).toEqual([
      ['i1', 1],
      ['i3', 3],
    ]);
    expect(tasks.items({ id: 'task-9', states: null, offset: 0, limit: 2 })).toEqual({
      total: 0,
      rows: [],
    });
  });

  test('without anything to do are not listed', () => {
    const { tasks, moved } = opened();
    tasks.begin(plan(0)).end();
    expect(tasks.list()).toEqual([]);
    expect(moved).toEqual([]);
  });

  test('of schedules push none out that a person asked for', () => {
    const { tasks } = opened();
    tasks.begin(plan(1)).end();
    for (let at = 0; at < 30; at += 1) tasks.begin(plan(1, { kind: 'sync', isAsked: false })).end();
    const listed = tasks.list();
    expect(listed.at(-1)).toMatchObject({ id: 'task-1', isAsked: true });
    expect(listed).toHaveLength(6);
  });

  test('tell their end before whoever waits for it gets the answer', () => {
    const { tasks, moved } = opened();
    tasks.begin(plan(1)).end();
    expect(moved.at(-1)?.task).toMatchObject({ state: 'done' });
  });
});
