import { describe, expect, it } from 'vitest';
import { storeWorld } from '#test/fakes/store-world.ts';

const world = storeWorld();
const ever = ['0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z'] as const;
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

describe('gaps', () => {
  it('are those that touch the span', () => {
    const { history } = world.workspace;
    const gap = (from: string, to: string) => ({ from, to, reason: 'locked' as const });
    const gaps = [gap(on(3), on(5)), gap(on(1), on(2)), gap(on(1), on(9))];
    for (const one of gaps) history.addGap('job-1', one);
    // The clock was set back: nothing passed.
    history.addGap('job-1', gap(on(7), on(6)));
    history.addGap('job-1', gap(on(7), on(7)));
    history.addGap('all', { ...gap(on(1), on(9)), reason: 'asleep' });
    expect(history.gaps('job-1', ...ever)).toEqual([gaps[1], gaps[2], gaps[0]]);
    expect(history.gaps('job-1', on(2), on(3))).toEqual([gaps[2]]);
    expect(history.gaps('job-1', on(4), on(8))).toEqual([gaps[2], gaps[0]]);
    expect(history.gaps('all', on(4), on(8))).toHaveLength(1);
    expect(history.gaps('none', ...ever)).toEqual([]);
  });
});
