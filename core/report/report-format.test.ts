import { describe, expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { reportFormat } from './report-format.ts';

const instant = '2026-11-23T01:05:00Z';

describe('dates of a report', () => {
  it.each([
    ['pt-BR', '22 de novembro de 2026'],
    ['en', '22 November 2026'],
    ['es', '22 de noviembre de 2026'],
  ] as const)('are written as in %s, where the reader lives', (locale, day) => {
    expect(reportFormat(locale, 'America/Sao_Paulo').day(instant)).toBe(day);
  });

  it.each(locales)('carry hour and offset in %s', (locale) => {
    expect(reportFormat(locale, 'America/Sao_Paulo').moment(instant)).toMatch(/22:05.*GMT-3/);
    expect(reportFormat(locale, 'UTC').moment(instant)).toMatch(/01:05/);
  });

  it('name the time zone in words and by its offset', () => {
    expect(reportFormat('en', 'America/Sao_Paulo').zone(instant)).toBe(
      'America/Sao_Paulo (Brasilia Standard Time, GMT-3)',
    );
  });

  it.each([
    ['2026-09-23', '23 September 2026'],
    ['2020-10', 'October 2020'],
    ['since ever', 'since ever'],
  ])('of a clause given as %s read %s', (date, text) => {
    expect(reportFormat('en', 'Pacific/Auckland').clauseDate(date)).toBe(text);
  });

  it('stay as they came when they cannot be read', () => {
    const format = reportFormat('en', 'UTC');
    expect(format.day('soon')).toBe('soon');
    expect(format.moment('')).toBe('');
    expect(format.zone('soon')).toBe('UTC');
  });

  it('write numbers with the separators of the language', () => {
    expect(reportFormat('pt-BR', 'UTC').number(12345)).toBe('12.345');
    expect(reportFormat('en', 'UTC').number(12345)).toBe('12,345');
  });
});
