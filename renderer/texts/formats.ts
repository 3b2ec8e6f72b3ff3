import { computed } from 'vue';
import type { Locale } from '#core/model/locale.ts';
import { languages } from './languages.ts';
import { useTexts } from './texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant was, in the largest unit that says something. */
export function ageOf(instant: string, now: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const past = Math.min(0, Date.parse(instant) - now);
  if (past > -MINUTE) return format.format(0, 'second');
  if (past > -HOUR) return format.format(Math.round(past / MINUTE), 'minute');
  if (past > -DAY) return format.format(Math.round(past / HOUR), 'hour');
  if (past > -60 * DAY) return format.format(Math.round(past / DAY), 'day');
  return format.format(Math.round(past / (30 * DAY)), 'month');
}

/**
 * A date as a source gives it: a day (`2020-10-30`) or a month (`2026-09`). Read without a time zone, so that the
 * day does not slip.
 */
export function plainDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(Date.UTC(year, month - 1, day ?? 1));
}

/** Dates and numbers as the window's language writes them, in the time zone of this computer. */
export function useFormats() {
  const { locale: current } = useTexts();
  const locale = computed<Locale>(
    () => languages.find((known) => known === current.value) ?? 'pt-BR',
  );
  return {
    locale,
    day: (instant: string): string =>
      new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium' }).format(new Date(instant)),
    moment: (instant: string): string =>
      new Intl.DateTimeFormat(locale.value, { dateStyle: 'long', timeStyle: 'short' }).format(
        new Date(instant),
      ),
    /** A moment in a narrow column. */
    brief: (instant: string): string =>
      new Intl.DateTimeFormat(locale.value, { dateStyle: 'short', timeStyle: 'short' }).format(
        new Date(instant),
      ),
    age: (instant: string): string => ageOf(instant, Date.now(), locale.value),
    since: (date: string): string => plainDate(date, locale.value),
    number: (value: number): string => new Intl.NumberFormat(locale.value).format(value),
    bytes: (value: number): string =>
      new Intl.NumberFormat(locale.value, {
        style: 'unit',
        unit: value < 1000 ? 'byte' : 'kilobyte',
        maximumFractionDigits: value < 1000 ? 0 : 1,
      }).format(value < 1000 ? value : value / 1000),
  };
}
