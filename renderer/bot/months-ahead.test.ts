import { expect, test } from 'vitest';
import { monthsAhead } from './months-ahead.ts';

test.each([
  ['2026-11-22T12:00:00.000Z', 3, '2027-02-22T12:00:00.000Z'],
  ['2026-08-31T23:30:00.000Z', 6, '2027-02-28T23:30:00.000Z'],
  ['2027-11-30T00:00:00.000Z', 3, '2028-02-29T00:00:00.000Z'],
  ['2026-11-22T12:00:00.000Z', 12, '2027-11-22T12:00:00.000Z'],
])('%s and %i months', (from, months, then) => {
  expect(monthsAhead(new Date(from), months)).toBe(then);
});
