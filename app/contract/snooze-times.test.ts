import { expect, test } from 'vitest';
import { snoozeEnd } from './snooze-times.ts';

// Local times, as the function reads them: the test holds in every time zone.
const local = (text: string) => new Date(text).toISOString();

test.each([
  ['hour', '2026-11-22T12:30:00', '2026-11-22T13:30:00'],
  ['tomorrow', '2026-11-22T23:59:00', '2026-11-23T08:00:00'],
  ['week', '2026-11-22T12:00:00', '2026-11-23T08:00:00'],
  ['week', '2026-11-23T12:00:00', '2026-11-30T08:00:00'],
  ['week', '2026-11-25T12:00:00', '2026-11-30T08:00:00'],
] as const)('%s from %s ends at %s', (span, now, end) => {
  expect(snoozeEnd(span, new Date(now))).toBe(local(end));
});
