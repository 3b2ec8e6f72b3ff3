import { describe, expect, test } from 'vitest';
import { dayOf, instantOf, isTimeZone, zoneOf } from './wall-time.ts';

describe('the instant of a time of day', () => {
  test.each([
    // São Paulo went from 23:59 to 01:00 (SECURITY H37), and had 23:00 twice on 2018-02-17.
    ['America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '00:59', '2018-11-04T03:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '01:00', '2018-11-04T03:00:00.000Z'],
    ['America/Sao_Paulo', '2018-02-17', '23:30', '2018-02-18T01:30:00.000Z'],
    ['America/Sao_Paulo', '2026-11-22', '09:00', '2026-11-22T12:00:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:00:00.000Z'],
    ['America/New_York', '2027-03-14', '03:30', '2027-03-14T07:30:00.000Z'],
    ['Europe/Madrid', '2027-03-28', '02:15', '2027-03-28T01:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00.000Z'],
    // Samoa left the whole day out.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00.000Z'],
    ['UTC', '2026-11-22', '23:59', '2026-11-22T23:59:00.000Z'],
  ])('in %s, %s %s', (zone, day, time, expected) => {
    const instant = instantOf(zoneOf(zone), Date.parse(day), time);
    expect(new Date(instant).toISOString()).toBe(expected);
  });
});

test('the day of an instant is the zone’s', () => {
  const at = Date.parse('2026-11-22T02:00:00Z');
  expect(dayOf(zoneOf('America/Sao_Paulo'), at)).toBe(Date.parse('2026-11-21'));
  expect(dayOf(zoneOf('Europe/Madrid'), at)).toBe(Date.parse('2026-11-22'));
});

test('a zone is known or not', () => {
  expect(isTimeZone('America/Sao_Paulo')).toBe(true);
  expect(isTimeZone('E. South America Standard Time')).toBe(false);
  expect(() => zoneOf('')).toThrow(RangeError);
});
