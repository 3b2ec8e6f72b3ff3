import { weekdays, type Weekday } from '#core/model/opening-hours.ts';

/** Names of the days from Monday on, for normalised text; Portuguese, Spanish, English. */
const names: readonly string[] = [
  'segundas?|lunes|mondays?',
  'tercas?|martes|tuesdays?',
  'quartas?|miercoles|wednesdays?',
  'quintas?|jueves|thursdays?',
  'sextas?|viernes|fridays?',
  'sabados?|saturdays?',
  'domingos?|sundays?',
];

/** Short forms; most are words of their own, so they count beside another day or a time only. */
const shortNames: readonly string[] = [
  'seg|2a|lun|mon',
  'ter|3a|mar|tues?',
  'qua|4a|mier?|weds?',
  'qui|5a|jue|thu(?:rs?)?',
  'sex|6a|vie|fri',
  'sab|sat',
  'dom|sun',
];

const groups: readonly (readonly [words: string, from: number, to: number])[] = [
  [
    'dias? uteis|dias habiles|dias laborables|dias laborales|weekdays|business days|working days',
    0,
    4,
  ],
  ['fin(?:s|al|ais|es)? de semana|weekends?', 5, 6],
  [
    'todos os dias|todo dia|todo o dia|diariamente|todos los dias|a diario|every ?day|daily|7 dias(?: por semana| da semana| a la semana)?|7 days a week|sete dias por semana',
    0,
    6,
  ],
];

/** Matches one way of naming days: a group of them, a day, a short form. */
export const dayPattern = `(?:${groups.map(([words]) => words).join('|')})|(?:${names.join('|')})(?:[- ]feiras?)?|(?:${shortNames.join('|')})(?:[- ]feiras?|\\.)?`;

const wholeGroups = groups.map(
  ([words, from, to]) => [new RegExp(`^(?:${words})$`), from, to] as const,
);
const wholeNames = names.map((words) => new RegExp(`^(?:${words})(?:[- ]feiras?)?$`));
const wholeShort = shortNames.map((words) => new RegExp(`^(?:${words})(?:[- ]feiras?|\\.)?$`));

/** The days a matched word names, and whether the word is short enough to mean something else. */
export function daysOf(word: string): {
  readonly days: readonly number[];
  readonly isShort: boolean;
} {
  for (const [pattern, from, to] of wholeGroups)
    if (pattern.test(word)) return { days: daysBetween(from, to), isShort: false };
  const named = wholeNames.findIndex((pattern) => pattern.test(word));
  if (named >= 0) return { days: [named], isShort: false };
  const short = wholeShort.findIndex((pattern) => pattern.test(word));
  return { days: short < 0 ? [] : [short], isShort: !/feira/.test(word) };
}

/** All days from one to another, around the week where the second comes first. */
export function daysBetween(from: number, to: number): readonly number[] {
  const days = [from];
  for (let day = from; day !== to;) days.push((day = (day + 1) % weekdays.length));
  return days;
}

/** A day by its place in the week, Monday first. */
export function weekday(at: number): Weekday {
  return weekdays[at % weekdays.length]!;
}
