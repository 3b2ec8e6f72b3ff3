import type { Locale } from '#core/model/locale.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How far an instant is from now, before or after, in the largest unit that says something. Whole units that have
 * passed or are left: nobody is told of more time than there is.
 */
export function timeFromNow(instant: string, now: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const distance = Date.parse(instant) - now;
  if (Number.isNaN(distance)) return instant;
  if (Math.abs(distance) >= 2 * DAY) return format.format(Math.trunc(distance / DAY), 'day');
  if (Math.abs(distance) >= HOUR) return format.format(Math.trunc(distance / HOUR), 'hour');
  // Plus nothing: less than a minute is neither before nor after.
  return format.format(Math.trunc(distance / 60_000) + 0, 'minute');
}
