import { expect, test } from 'vitest';
import { timeFromNow } from './time-from-now.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');

test.each([
  ['2026-11-29T11:00:00.000Z', 'in 6 days'],
  ['2026-11-24T12:00:00.000Z', 'in 2 days'],
  ['2026-11-24T11:59:00.000Z', 'in 47 hours'],
  ['2026-11-22T12:59:59.000Z', 'in 59 minutes'],
  ['2026-11-22T09:00:00.000Z', '3 hours ago'],
  ['2026-11-12T12:00:00.000Z', '10 days ago'],
  // A clock that was set back or ahead by years.
  ['2036-11-22T12:00:00.000Z', 'in 3,653 days'],
  ['2016-11-22T12:00:00.000Z', '3,652 days ago'],
  ['2026-11-22T12:00:00.000Z', 'in 0 minutes'],
  ['2026-11-22T12:00:59.999Z', 'in 0 minutes'],
  ['2026-11-22T11:59:00.001Z', 'in 0 minutes'],
  ['soon', 'soon'],
])('%s is %s', (instant, said) => {
  expect(timeFromNow(instant, now, 'en')).toBe(said);
});
