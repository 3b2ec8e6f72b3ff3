import { describe, expect, test } from 'vitest';
import { OpeningHoursError } from '#core/model/desk-hours.ts';
import { readOpeningHours } from './read-opening-hours.ts';

const container = {
  attendanceHour: { id: 'a', isMain: true, timeZoneId: 'E. South America Standard Time' },
  attendanceHourScheduleItems: [
    { id: '1', startTime: '08:00:00', endTime: '18:00:00', dayOfWeek: 'Monday' },
    { id: '2', startTime: '22:00', endTime: '02:00', dayOfWeek: 6 },
    { id: '3', startTime: '00:00:00', endTime: '23:59:59', dayOfWeek: '0' },
    { id: '4', startTime: '00:00:00', endTime: '1.00:00:00', dayOfWeek: 2 },
  ],
  attendanceHourOffItems: [
    { startDate: '2026-12-24T00:00:00Z', endDate: '2026-12-25T23:59:59Z' },
    { startDate: '2026-12-31T12:00:00.000Z', endDate: '2026-12-31T18:00:00.000Z' },
  ],
};
const expected = {
  timeZone: 'America/Sao_Paulo',
  week: [
    { day: 'monday', from: '08:00', to: '18:00' },
    { day: 'saturday', from: '22:00', to: '02:00' },
    { day: 'sunday', from: '00:00', to: '24:00' },
    { day: 'tuesday', from: '00:00', to: '24:00' },
  ],
  holidays: ['2026-12-24', '2026-12-25'],
};

describe('opening hours from JSON', () => {
  test('our own form', () => {
    const own = {
      timeZone: 'America/Sao_Paulo',
      week: [{ day: 'monday', from: '08:00', to: '18:00' }],
    };
    expect(readOpeningHours(own)).toEqual({ ...own, holidays: null });
  });

  test.each([
    ['as the Desk keeps them', container],
    ['in a command’s answer', { method: 'get', status: 'success', resource: container }],
    [
      'in a list, the main one',
      { items: [{ ...container, attendanceHour: { timeZoneId: 'UTC' } }, container] },
    ],
  ])('%s', (_, document) => {
    expect(readOpeningHours(document)).toEqual(expected);
  });

  test.each<[what: string, document: unknown, place: string]>([
    ['a list', [], 'document'],
    ['nothing', null, 'document'],
    ['an empty object', {}, 'timeZone'],
    ['a zone nobody knows', { timeZone: 'Brasil', week: [] }, 'timeZone'],
    ['a zone that is a word of the language', { timeZone: 'constructor', week: [] }, 'timeZone'],
    [
      'a time that is none',
      { timeZone: 'Etc/UTC', week: [{ day: 'monday', from: '8h', to: '18:00' }] },
      'week[0].from',
    ],
    ['headers only', { items: [{ id: 'a', isMain: true }] }, 'document.items'],
    [
      'the Desk without a zone',
      { ...container, attendanceHour: {} },
      'document.attendanceHour.timeZoneId',
    ],
    [
      'a day that is none',
      {
        ...container,
        attendanceHourScheduleItems: [{ dayOfWeek: 7, startTime: '08:00', endTime: '09:00' }],
      },
      'document.attendanceHourScheduleItems[0].dayOfWeek',
    ],
    [
      'a date that is none',
      { ...container, attendanceHourOffItems: [{ startDate: 'Natal', endDate: 'Natal' }] },
      'document.attendanceHourOffItems[0].startDate',
    ],
  ])('%s is refused with its place', (_, document, place) => {
    const read = (): unknown => readOpeningHours(document);
    expect(read).toThrow(OpeningHoursError);
    expect(read).toThrow(new RegExp(`^${place.replace(/[[\].]/g, '\\$&')}: .`));
  });
});
