import { describe, expect, test } from 'vitest';
import { ageOf, plainDate, written } from './formats.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('an age', () => {
  test.each([
    ['2026-11-22T11:59:30Z', 'es', 'ahora'],
    ['2026-11-22T11:58:00Z', 'en', '2 minutes ago'],
    ['2026-11-22T07:00:00Z', 'en', '5 hours ago'],
    ['2026-11-21T10:00:00Z', 'pt-BR', 'ontem'],
    ['2026-11-12T12:00:00Z', 'es', 'hace 10 días'],
    ['2026-07-22T12:00:00Z', 'en', '4 months ago'],
  ] as const)('%s in %s is “%s”', (instant, locale, words) => {
    expect(ageOf(instant, now, locale)).toBe(words);
  });

  test.each([
    '2026-11-22T12:00:01Z',
    '2026-11-22T12:05:00Z',
    '2026-11-23T12:00:00Z',
    '2027-11-22T12:00:00Z',
    '2126-11-22T12:00:00Z',
  ])('a clock that runs behind does not speak of the future: %s', (instant) => {
    expect(ageOf(instant, now, 'en')).toBe('now');
  });

  test.each(['', 'soon', '2026-13-45T99:00:00Z'])(
    'what is no instant stays as it is: “%s”',
    (text) => {
      expect(ageOf(text, now, 'en')).toBe(text);
      expect(written(new Intl.DateTimeFormat('en'), text)).toBe(text);
    },
  );
});

describe('a date of a source', () => {
  test('a day does not slip with the time zone', () => {
    expect(plainDate('2020-10-30', 'pt-BR')).toBe('30 de outubro de 2020');
  });

  test('a month has no day', () => {
    expect(plainDate('2026-09', 'en')).toBe('September 2026');
  });

  test('what is no date stays as it is', () => {
    expect(plainDate('soon', 'en')).toBe('soon');
  });
});
