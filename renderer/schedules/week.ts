import type { Locale } from '#core/model/locale.ts';
import type { Weekday } from '#core/model/opening-hours.ts';

/** Days of the week with the Sunday-based number that dates use. Written out: the model's list comes with schemas. */
const numbers: Readonly<Record<Weekday, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 0,
};

/** All days, from Monday. */
export const allDays = Object.keys(numbers) as Weekday[];

/** Monday to Friday. */
export const workdays = allDays.slice(0, 5);

/** Days in the order a calendar of the language shows them: the week begins on Sunday in Brazil and the US. */
export function weekOf(locale: Locale): Weekday[] {
  return locale === 'es' ? allDays : ['sunday', ...allDays.slice(0, 6)];
}

/** A day's name. */
export function dayName(day: Weekday, locale: Locale, width: 'short' | 'long'): string {
  // The fourth of January 1970 was a Sunday.
  const at = Date.UTC(1970, 0, 4 + numbers[day]);
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(at);
}

/** True when both hold the same days, in whatever order. */
export function sameDays(a: readonly Weekday[], b: readonly Weekday[]): boolean {
  return a.length === b.length && a.every((day) => b.includes(day));
}
