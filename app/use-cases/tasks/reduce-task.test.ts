import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskItemStates } from '#app/contract/task-kinds.ts';
import type { TaskView } from '#app/contract/task-views.ts';
import { aTask } from '#test/fakes/task-bridge.ts';
import { finishedOf, hasEnded, reduceTask, totalOf, type TaskStep } from './reduce-task.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds)).toISOString();
const counts = { waiting: 2, running: 1, done: 3, failed: 1, skipped: 0 };
const fault = { code: 'disk-full', details: {} } as const;

function after(steps: readonly TaskStep[], change: Partial<TaskView> = {}): TaskView {
  return steps.reduce(reduceTask, aTask({ counts, ...change }));
}

describe('a task', () => {
  test.each<[string, readonly TaskStep[], Partial<TaskView>, Partial<TaskView>]>([
    [
      'counts what begins, and names it',
      [{ step: 'moved', from: 'waiting', to: 'running', name: 'Vendas' }],
      {},
      { counts: { ...counts, waiting: 1, running: 2 }, current: 'Vendas' },
    ],
    [
      'counts what failed',
      [{ step: 'moved', from: 'running', to: 'failed', name: 'Vendas' }],
      {},
      { counts: { ...counts, running: 0, failed: 2 } },
    ],
    [
      'that is paused does not work on',
      [{ step: 'paused', at: at(4) }],
      {},
      { state: 'paused', workedMs: 4000, workingSince: null },
    ],
    [
      'does not count its pauses as work',
      [
        { step: 'paused', at: at(4) },
        { step: 'resumed', at: at(50) },
        { step: 'ended', at: at(53), fault: null },
      ],
      {},
      { state: 'done', workedMs: 7000, endedAt: at(53), current: '' },
    ],
    [
      'that cannot wait is not paused',
      [{ step: 'paused', at: at(4) }],
      { canPause: false },
      { state: 'running', workedMs: 0 },
    ],
    ['goes on only after a pause', [{ step: 'resumed', at: at(4) }], {}, { state: 'running' }],
    [
      'that was stopped leaves what it had not begun',
      [{ step: 'stopped' }, { step: 'ended', at: at(9), fault: null }],
      {},
      { state: 'cancelled', counts: { ...counts, waiting: 0, running: 0, skipped: 3 } },
    ],
    [
      'that was stopped when all was done is done',
      [{ step: 'stopped' }, { step: 'ended', at: at(9), fault: null }],
      { counts: { ...counts, waiting: 0, running: 0 } },
      { state: 'done' },
    ],
    [
      'that broke off says why',
      [{ step: 'ended', at: at(9), fault }],
      {},
      { state: 'failed', fault },
    ],
    [
      'stays as it ended',
      [
        { step: 'ended', at: at(9), fault: null },
        { step: 'stopped' },
        { step: 'resumed', at: at(10) },
        { step: 'ended', at: at(11), fault },
      ],
      {},
      { state: 'done', endedAt: at(9), fault: null },
    ],
    [
      'loses no work to a clock that was put back',
      [{ step: 'paused', at: at(-3600) }],
      { workedMs: 500 },
      { workedMs: 500 },
    ],
  ])('%s', (_name, steps, before, expected) => {
    expect(after(steps, before)).toMatchObject(expected);
  });

  const state = fc.constantFrom(...taskItemStates);
  const second = fc.nat(3600).map(at);
  const step = fc.oneof(
    fc.record({ step: fc.constant('moved' as const), from: state, to: state, name: fc.string() }),
    fc.record({ step: fc.constant('paused' as const), at: second }),
    fc.record({ step: fc.constant('resumed' as const), at: second }),
    fc.record({ step: fc.constant('stopped' as const) }),
    fc.record({
      step: fc.constant('ended' as const),
      at: second,
      fault: fc.constantFrom(null, fault),
    }),
  );

  test('loses nothing, whatever befalls it', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let task = aTask({ counts });
        for (const each of steps) {
          const next = reduceTask(task, each);
          expect(totalOf(next.counts)).toBe(totalOf(counts));
          expect(Math.min(...Object.values(next.counts))).toBeGreaterThanOrEqual(0);
          expect(next.workedMs).toBeGreaterThanOrEqual(task.workedMs);
          if (hasEnded(task)) expect(next).toEqual(task);
          if (hasEnded(next)) expect(finishedOf(next.counts)).toBe(totalOf(counts));
          task = next;
        }
      }),
    );
  });
});
