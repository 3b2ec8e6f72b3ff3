import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#core/model/json.ts';
import { readHoursContainer, readHoursHeader } from './read-attendance-hours.ts';

const header = { id: 'a1', title: 'Principal', isMain: true };
const container: JsonObject = {
  attendanceHour: {
    id: 'a1',
    title: 'Loja',
    isMain: false,
    ownerIdentity: 'padaria@msging.net',
    timeZoneId: 'E. South America Standard Time',
  },
  attendanceHourScheduleItems: [
    { id: '1', startTime: '08:00:00', endTime: '12:00:00', dayOfWeek: 'Monday' },
    { id: '2', startTime: '13:00:00', endTime: '18:00:00', dayOfWeek: 1 },
    { id: '3', startTime: '00:00:00', endTime: '23:59:59', dayOfWeek: 'sunday' },
  ],
  attendanceHourOffItems: [
    { reason: 'Natal', startDate: '2026-12-25T00:00:00Z', endDate: '2026-12-25T23:59:59Z' },
    { reason: 'Tarde', startDate: '2026-12-31T12:00:00Z', endDate: '2026-12-31T18:00:00Z' },
  ],
  queues: [{ id: 'q1', description: 'Vendas' }, { id: 'q2' }],
  attendants: [{ id: 'ana%40padaria.com.br@blip.ai', description: 'Ana Souza' }],
};
const hours = {
  timeZone: 'America/Sao_Paulo',
  week: [
    { day: 'monday', from: '08:00', to: '12:00' },
    { day: 'monday', from: '13:00', to: '18:00' },
    { day: 'sunday', from: '00:00', to: '24:00' },
  ],
  holidays: ['2026-12-25'],
};
const read = { title: 'Loja', isMain: false, queues: ['Vendas', 'q2'], hours };
const about = container['attendanceHour'] as JsonObject;
const unreadable = { ...read, hours: null };
const span = (item: object): Json => ({
  ...container,
  attendanceHourScheduleItems: [{ dayOfWeek: 1, startTime: '08:00', endTime: '09:00', ...item }],
});

describe('a container', () => {
  test.each<[string, Json, object | null]>([
    ['bare', container, read],
    ['in a list', { items: [container], total: 1 }, read],
    ['as JSON text', JSON.stringify(container), read],
    [
      'without title and days off',
      {
        ...container,
        attendanceHour: { timeZoneId: 'UTC' },
        attendanceHourOffItems: null,
        queues: null,
      },
      {
        title: 'Principal',
        isMain: true,
        queues: [],
        hours: { ...hours, timeZone: 'Etc/UTC', holidays: null },
      },
    ],
    [
      'of an unknown zone',
      { ...container, attendanceHour: { ...about, timeZoneId: 'x' } },
      unreadable,
    ],
    ['of an unknown day', span({ dayOfWeek: 'Segunda' }), unreadable],
    ['of an unknown time', span({ endTime: '9h' }), unreadable],
    ['without a schedule', { ...container, attendanceHourScheduleItems: null }, unreadable],
    ['that is a header only', header, null],
    ['that is none', 'x', null],
    ['that is an empty list', { items: [] }, null],
  ])('%s', (_, resource, expected) => {
    const found = readHoursContainer(resource, header);
    expect(found).toEqual(expected);
    expect(JSON.stringify(found)).not.toContain('Ana');
  });
});

test.each<[Json, object | null]>([
  [{ id: 'a1', title: 'Principal', description: 'x', isMain: true }, header],
  [
    { id: 7, isMain: 'true' },
    { id: '7', title: '', isMain: true },
  ],
  [{ title: 'Principal' }, null],
  ['a1', null],
])('header %j', (item, expected) => {
  expect(readHoursHeader(item)).toEqual(expected);
});
