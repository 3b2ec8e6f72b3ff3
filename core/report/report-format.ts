import type { Locale, Localized } from '#core/model/locale.ts';
import { visibleLine } from './visible-text.ts';

/** Dates, times and numbers as the report's language writes them. */
export interface ReportFormat {
  /** `22 de novembro de 2026`. */
  day(instant: string): string;
  /** `22/11/2026`: for axes. */
  shortDay(instant: string): string;
  /** `22 de nov. de 2026, 09:15 GMT-3`: with its offset, because an hour without one is no evidence. */
  moment(instant: string): string;
  /** A clause's date, given as a day or only as a month; anything else stays as it is. */
  clauseDate(date: string): string;
  /** `America/Sao_Paulo (Horário Padrão de Brasília, GMT-3)`, as it is called at that instant. */
  zone(instant: string): string;
  number(value: number): string;
}

/** English dates are written day first, like the other two languages. */
const tags: Localized = { 'pt-BR': 'pt-BR', en: 'en-GB', es: 'es' };

/** Formats for one language and one IANA time zone. */
export function reportFormat(locale: Locale, timeZone: string): ReportFormat {
  const tag = tags[locale];
  const day = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'long' });
  const shortDay = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const moment = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  const clauseDay = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'long' });
  const clauseMonth = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });
  const number = new Intl.NumberFormat(tag);

  return {
    day: (instant) => formatted(day, instant),
    shortDay: (instant) => formatted(shortDay, instant),
    moment: (instant) => formatted(moment, instant),
    clauseDate: (date) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatted(clauseDay, `${date}T00:00:00Z`);
      if (/^\d{4}-\d{2}$/.test(date)) return formatted(clauseMonth, `${date}-01T00:00:00Z`);
      return visibleLine(date);
    },
    zone: (instant) => {
      const names = [
        zoneName(tag, timeZone, 'long', instant),
        zoneName(tag, timeZone, 'shortOffset', instant),
      ];
      const known = [...new Set(names)].filter((name) => name !== null);
      return known.length === 0 ? timeZone : `${timeZone} (${known.join(', ')})`;
    },
    number: (value) => number.format(value),
  };
}

/** A date that cannot be read is shown as it came, in visible characters, never as today. */
function formatted(format: Intl.DateTimeFormat, instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? visibleLine(instant) : format.format(date);
}

function zoneName(
  tag: string,
  timeZone: string,
  style: 'long' | 'shortOffset',
  instant: string,
): string | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: style }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? null;
}
