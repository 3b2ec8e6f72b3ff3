import { describe, expect, test } from 'vitest';
import { weekdays } from '#core/model/opening-hours.ts';
import type { QuietHours } from '#core/model/schedule.ts';
import { isQuiet, quietUntil } from './quiet-hours.ts';

const nights: QuietHours = { from: '22:00', to: '07:00', days: [...weekdays] };
const lunch: QuietHours = { from: '12:00', to: '14:00', days: ['monday'] };
const weekend: QuietHours = { from: '00:00', to: '00:00', days: ['saturday', 'sunday'] };
const always: QuietHours = { ...weekend, days: [...weekdays] };

describe('until when it is quiet', () => {
  test.each([
    ['without quiet hours', null, 'America/Sao_Paulo', '2026-11-23T15:00:00Z', null],
    ['in the evening', nights, 'America/Sao_Paulo', '2026-11-23T01:00:00Z', '2026-11-23T10:00'],
    ['after midnight', nights, 'America/Sao_Paulo', '2026-11-23T09:59:59Z', '2026-11-23T10:00'],
    ['at their end', nights, 'America/Sao_Paulo', '2026-11-23T10:00:00Z', null],
    ['just before them', nights, 'America/Sao_Paulo', '2026-11-23T00:59:59Z', null],
    ['at noon', lunch, 'America/Sao_Paulo', '2026-11-23T15:00:00Z', '2026-11-23T17:00'],
    ['at noon of another day', lunch, 'America/Sao_Paulo', '2026-11-24T15:00:00Z', null],
    ['on two days in a row', weekend, 'UTC', '2026-11-21T12:00:00Z', '2026-11-23T00:00'],
    // New York: the second 01:30 of the night is no longer quiet, and the skipped 02:30 ends at 03:00.
    [
      'in an hour that comes twice',
      { ...nights, to: '01:30' },
      'America/New_York',
      '2026-11-01T06:10:00Z',
      null,
    ],
    [
      'until a time that is skipped',
      { ...nights, to: '02:30' },
      'America/New_York',
      '2027-03-14T06:59:00Z',
      '2027-03-14T07:00',
    ],
  ])('%s', (_, quiet, zone, at, end) => {
    expect(quietUntil(quiet, zone, at)).toBe(end === null ? null : `${end}:00.000Z`);
    expect(isQuiet(quiet, zone, at)).toBe(end !== null);
  });

  test('without an end it is asked again after some days', () => {
    const end = quietUntil(always, 'UTC', '2026-11-21T12:00:00Z');
    expect(end).toBe('2026-11-30T00:00:00.000Z');
    expect(isQuiet(always, 'UTC', end!)).toBe(true);
  });
});
