import { describe, expect, it } from 'vitest';
import type { TaskView } from '#app/contract/task-views.ts';
import {
  afterStep,
  barValue,
  runWatch,
  type EndedRun,
  type TaskStep,
  type Tasks,
} from './run-watch.ts';

function step(task: TaskStep['task'], done: number, total: number, state: TaskStep['state']) {
  return { task, done, total, item: 'Padaria Aurora', state };
}

describe('the task bar', () => {
  it.each<[string, TaskStep[], number]>([
    ['nothing', [], -1],
    ['a beginning', [step('import', 0, 4, 'running')], 0],
    ['a part', [step('import', 1, 4, 'running')], 0.25],
    ['the newest step', [step('import', 1, 4, 'running'), step('import', 3, 4, 'running')], 0.75],
    ['two as one', [step('import', 1, 2, 'running'), step('sync', 3, 8, 'running')], 0.4],
    ['the one that is left', [step('sync', 3, 8, 'running'), step('import', 2, 2, 'done')], 0.375],
    ['the end', [step('batch', 9, 10, 'running'), step('batch', 10, 10, 'done')], -1],
    ['what was stopped', [step('audit', 9, 10, 'running'), step('audit', 9, 10, 'cancelled')], -1],
    ['more than all', [step('audit', 12, 10, 'running')], 1],
    ['an unknown amount', [step('report', 0, 0, 'running')], 0],
    ['nonsense', [step('report', -3, -1, 'running')], 0],
  ])('shows %s', (_name, steps, value) => {
    expect(barValue(steps.reduce<Tasks>(afterStep, {}))).toBe(value);
  });
});

const view: TaskView = {
  id: 'task-1',
  kind: 'import',
  isAsked: true,
  canPause: true,
  canRetry: false,
  state: 'running',
  startedAt: '2026-11-22T12:00:00.000Z',
  endedAt: null,
  workedMs: 0,
  workingSince: '2026-11-22T12:00:00.000Z',
  counts: { waiting: 3, running: 0, done: 0, failed: 0, skipped: 0 },
  skippedAtOnce: 0,
  current: 'Padaria Aurora',
  fault: null,
};
const end = { waiting: 0, running: 0, done: 2, failed: 1, skipped: 1 };

function watched() {
  let time = 0;
  const bars: number[] = [];
  const ends: EndedRun[] = [];
  const watch = runWatch({
    now: () => time,
    bar: (value) => bars.push(value),
    ended: (run) => ends.push(run),
  });
  const asks = () => watch.losable();
  return { watch, bars, ends, asks, pass: (ms: number) => (time += ms) };
}

describe('a run that somebody asked for', () => {
  it.each(['done', 'cancelled', 'failed'] as const)('is timed, and told of once: %s', (state) => {
    const { watch, ends, pass } = watched();
    watch.moved(view);
    pass(4_000);
    watch.moved({ ...view, state: 'paused' });
    watch.moved({ ...view, state: 'stopping' });
    pass(7_000);
    watch.moved({ ...view, state, counts: end });
    watch.moved({ ...view, state, counts: end });
    expect(ends).toEqual([{ run: 'import', took: 11_000, done: 3, total: 4, state }]);
  });

  it('is asked about before the window closes, until it ends; a sync is not', () => {
    const { watch, asks } = watched();
    expect(asks()).toBeNull();
    watch.moved({ ...view, id: 'task-2', kind: 'sync' });
    expect(asks()).toBeNull();
    watch.moved({ ...view, kind: 'batch' });
    expect(asks()).toBe('batch');
    watch.moved({ ...view, kind: 'batch', state: 'paused' });
    expect(asks()).toBe('batch');
    watch.moved({ ...view, kind: 'batch', state: 'done' });
    expect(asks()).toBeNull();
  });

  it('is none that a schedule began, and none that nobody waits for', () => {
    const { watch, asks, ends } = watched();
    for (const task of [
      { ...view, isAsked: false },
      { ...view, id: 'task-2', kind: 'search' as const },
    ]) {
      watch.moved(task);
      expect(asks()).toBeNull();
      watch.moved({ ...task, state: 'done' });
    }
    expect(ends).toEqual([]);
  });

  it('is forgotten when everything ends at once', () => {
    const { watch, bars, ends, asks } = watched();
    watch.moved(view);
    watch.step(step('import', 1, 2, 'running'));
    watch.clear();
    watch.moved({ ...view, state: 'done' });
    expect(bars).toEqual([0.5, -1]);
    expect(asks()).toBeNull();
    expect(ends).toEqual([]);
  });
});

it('the bar is told once of each value', () => {
  const { watch, bars } = watched();
  for (const state of ['running', 'running', 'paused', 'done', 'done'] as const)
    watch.step(step('audit', 1, 2, state));
  expect(bars).toEqual([0.5, -1]);
});
