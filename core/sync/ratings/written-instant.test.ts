import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInstant } from './written-instant.ts';

const saoPaulo = 'America/Sao_Paulo';

describe('a date as it is written', () => {
  test.each<[string, string | null]>([
    ['2026-02-03', '2026-02-03T03:00:00.000Z'],
    ['2026-02-03 09:30', '2026-02-03T12:30:00.000Z'],
    ['2026-02-03T09:30:15', '2026-02-03T12:30:15.000Z'],
    ['2026-02-03T09:30:15Z', '2026-02-03T09:30:15.000Z'],
    ['2026-02-03 09:30 +02:00', '2026-02-03T07:30:00.000Z'],
    ['2026-02-03T09:30:15.250-0300', '2026-02-03T12:30:15.250Z'],
    ['03/02/2026', '2026-02-03T03:00:00.000Z'],
    ['3/2/2026 9:30', '2026-02-03T12:30:00.000Z'],
    ['03-02-2026 09:30:15', '2026-02-03T12:30:15.000Z'],
    ['03.02.2026, 09:30', '2026-02-03T12:30:00.000Z'],
    ['03/02/2026 às 09h30', '2026-02-03T12:30:00.000Z'],
    ['03/02/2026 a las 09:30', '2026-02-03T12:30:00.000Z'],
    // Summer time began that midnight: the day's first moment is one o'clock.
    ['04/11/2018', '2018-11-04T03:00:00.000Z'],
    ['29/02/2024', '2024-02-29T03:00:00.000Z'],
    ['29/02/2026', null],
    ['31/12/26', null],
    ['12/31/2026', null],
    ['03/02-2026', null],
    ['03/02/2026 25:00', null],
    ['2026-02-30', null],
    ['2026-02-03 um dia', null],
    ['0001-01-01', null],
    ['46056', null],
    ['', null],
  ])('%j', (written, instant) => {
    expect(readInstant(written, saoPaulo, true)).toBe(instant);
  });

  test('with strokes is read only where the day comes first', () => {
    expect(readInstant('03/04/2026', saoPaulo, false)).toBeNull();
    expect(readInstant('2026-04-03', saoPaulo, false)).toBe('2026-04-03T03:00:00.000Z');
  });

  test('in a zone that nobody knows is none', () => {
    expect(readInstant('2026-04-03', 'Mars/Olympus', true)).toBeNull();
  });

  test('every local minute comes back', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2037-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        const iso = at.toISOString().replace(/:\d\d\.\d{3}Z$/, ':00.000Z');
        const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];
        const written = `${day}/${month}/${year} ${iso.slice(11, 16)}`;
        expect(readInstant(written, 'UTC', true)).toBe(iso);
      }),
    );
  });

  test('never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}[ T]?[0-9:.Z+-]{0,12}$/),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (written, isDayFirst) => {
        const instant = readInstant(written, saoPaulo, isDayFirst) ?? '2026-01-01T00:00:00.000Z';
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
    );
  });
});
