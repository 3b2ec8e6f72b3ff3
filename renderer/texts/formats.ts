import { computed } from 'vue';
import type { Locale } from '#core/model/locale.ts';
import { languages } from './languages.ts';
import { useTexts } from './texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant was, in the largest unit that says something; never before now, though clocks jump. */
export function ageOf(instant: string, now: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const past = Math.min(0, Date.parse(instant) - now);
  if (Number.isNaN(past)) return instant;
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

/** How a language writes what views show. Making a format costs more than using it a hundred times, so each is made once. */
function formatsOf(locale: Locale) {
  const sizes = (unit: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits });
  return {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
    brief: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }),
    number: new Intl.NumberFormat(locale),
    byte: sizes('byte', 0),
    kilobyte: sizes('kilobyte', 1),
    megabyte: sizes('megabyte', 1),
    gigabyte: sizes('gigabyte', 1),
  };
}

/** What is no instant is shown as it is: one bad date must not take a whole view away. */
export function written(format: Intl.DateTimeFormat, instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : format.format(at);
}

const made = new Map<Locale, ReturnType<typeof formatsOf>>();

function formats(locale: Locale): ReturnType<typeof formatsOf> {
  const known = made.get(locale) ?? formatsOf(locale);
  made.set(locale, known);
  return known;
}

/** Dates and numbers as the window's language writes them, in the time zone of this computer. */
export function useFormats() {
  const { locale: current } = useTexts();
  const locale = computed<Locale>(
    () => languages.find((known) => known === current.value) ?? 'pt-BR',
  );
  const format = computed(() => formats(locale.value));
  return {
    locale,
    day: (instant: string): string => written(format.value.day, instant),
    moment: (instant: string): string => written(format.value.moment, instant),
    /** A moment in a narrow column. */
    brief: (instant: string): string => written(format.value.brief, instant),
    age: (instant: string): string => ageOf(instant, Date.now(), locale.value),
    since: (date: string): string => plainDate(date, locale.value),
    number: (value: number): string => format.value.number.format(value),
    /** A size on a disk, from bytes to gigabytes. */
    diskSize: (value: number): string =>
      value < 1e6
        ? format.value.kilobyte.format(value / 1000)
        : value < 1e9
          ? format.value.megabyte.format(value / 1e6)
          : format.value.gigabyte.format(value / 1e9),
    bytes: (value: number): string =>
      value < 1000 ? format.value.byte.format(value) : format.value.kilobyte.format(value / 1000),
  };
}
