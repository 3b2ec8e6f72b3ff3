import { expect, test } from 'vitest';
import { delayAfter, secondsToWait } from './attempt-delay.ts';

test('the wait doubles from the third failure on, up to half a minute', () => {
  const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000_000];
  expect(counts.map(delayAfter)).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
});

test.each([
  ['none failed', null, 0, 0],
  ['just failed', { count: 5, at: 10_000 }, 10_000, 4],
  ['half of it is over', { count: 5, at: 10_000 }, 12_000, 2],
  ['a begun second counts', { count: 5, at: 10_000 }, 12_001, 2],
  ['it is over', { count: 5, at: 10_000 }, 14_000, 0],
  ['the clock was set back', { count: 1_000, at: 10_000 }, 9_999, 0],
])('%s', (_name, failed, now, seconds) => {
  expect(secondsToWait(failed, now)).toBe(seconds);
});
