import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lockReason, lookEvery, type LockFacts, type LockRules } from './lock-decision.ts';

const minute = 60_000;
const usual: LockRules = { lockAfterMinutes: 10, locksWithSystem: true };
const wall = Date.parse('2026-11-22T12:00:00Z');
const start = { wall, up: 3_600_000 };
const later = (by: { wall: number; up: number }) => ({
  wall: start.wall + by.wall,
  up: start.up + by.up,
});

/** One look after the other, the window just used. */
function facts(change: Partial<LockFacts> = {}): LockFacts {
  return {
    before: start,
    now: later({ wall: lookEvery, up: lookEvery }),
    usedAt: start.up,
    isScreenLocked: false,
    isWorking: false,
    ...change,
  };
}

const unused = (ms: number) => ({ usedAt: start.up + lookEvery - ms });

it.each<[string, Partial<LockFacts>, Partial<LockRules>, ReturnType<typeof lockReason>]>([
  ['in use', {}, {}, null],
  ['window unused for less', unused(10 * minute - 1), {}, null],
  ['window unused for as long', unused(10 * minute), {}, 'idle'],
  ['never', unused(900 * minute), { lockAfterMinutes: 0 }, null],
  ['unused while a run goes on', { ...unused(60 * minute), isWorking: true }, {}, null],
  ['screen locked', { isScreenLocked: true }, {}, 'screen'],
  ['screen locked while a run goes on', { isScreenLocked: true, isWorking: true }, {}, 'screen'],
  ['screen locked, not to follow', { isScreenLocked: true }, { locksWithSystem: false }, null],
  ['a late look', { now: later({ wall: 74_000, up: 74_000 }) }, {}, null],
  ['asleep', { now: later({ wall: 8 * 60 * minute, up: 8 * 60 * minute }) }, {}, 'sleep'],
  [
    'asleep, by the wall clock alone',
    { now: later({ wall: 10 * minute, up: lookEvery }) },
    {},
    'sleep',
  ],
  [
    'asleep, and the wall clock put back',
    { now: later({ wall: -90 * minute, up: 5 * minute }) },
    {},
    'sleep',
  ],
  [
    'asleep, not to follow',
    { now: later({ wall: 5 * minute, up: 5 * minute }) },
    { locksWithSystem: false },
    null,
  ],
  ['wall clock put back', { now: later({ wall: -600 * minute, up: lookEvery }) }, {}, null],
  [
    'wall clock put back does not put off the lock',
    { now: later({ wall: -600 * minute, up: lookEvery }), ...unused(10 * minute) },
    {},
    'idle',
  ],
  [
    'asleep for longer than allowed unused, not to follow',
    {
      now: later({ wall: 11 * minute, up: 11 * minute }),
    },
    { locksWithSystem: false },
    'idle',
  ],
])('%s', (_name, change, rules, expected) => {
  expect(lockReason({ ...usual, ...rules }, facts(change))).toBe(expected);
});

it('no wall clock, however put, puts off the lock of an unused window', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (jump) => {
      const now = later({ wall: jump, up: lookEvery });
      expect(lockReason(usual, facts({ now, ...unused(10 * minute) }))).not.toBeNull();
    }),
  );
});
