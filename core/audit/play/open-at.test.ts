import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '#core/model/opening-hours.ts';
import { openAt } from './open-at.ts';

const hours: OpeningHours = {
  timeZone: 'America/Sao_Paulo',
  week: [
    { day: 'monday', from: '08:00', to: '18:00' },
    { day: 'friday', from: '22:00', to: '02:00' },
    { day: 'sunday', from: '00:00', to: '24:00' },
  ],
  holidays: ['2026-11-30'],
};

describe('whether people answer', () => {
  test.each<[string, string, boolean]>([
    ['at the first minute', '2026-11-23T11:00:00Z', true],
    ['a minute before', '2026-11-23T10:59:59Z', false],
    ['at the closing minute', '2026-11-23T21:00:00Z', false],
    ['past midnight, still the night before', '2026-11-28T04:30:00Z', true],
    ['after that night', '2026-11-28T05:00:00Z', false],
    ['all day', '2026-11-23T02:59:00Z', true],
    ['on a holiday', '2026-11-30T15:00:00Z', false],
  ])('%s', (_name, moment, expected) => {
    expect(openAt(hours, moment)).toBe(expected);
  });

  test('is not known in a zone that nobody knows', () => {
    expect(openAt({ ...hours, timeZone: 'Mars/Base' }, '2026-11-23T11:00:00Z')).toBeNull();
  });
});
