import type { OpenSpan } from '#core/model/opening-hours.ts';
import type { Span } from '../lexicon/find-span.ts';
import { dayPattern, daysBetween, daysOf, weekday } from './day-words.ts';
import { normalise, originalSpan } from './normalise.ts';
import {
  allDayPattern,
  isDuration,
  rangeOf,
  rangePattern,
  singlePattern,
  timeOf,
  type TimeSpan,
} from './time-words.ts';

/** What a text says of opening hours. */
export interface SaidHours extends Span {
  /** `times` when at least one time of day is said, `days` when only days are. */
  readonly says: 'times' | 'days';
  /** The week it adds up to; null unless every time and every day in it was understood. */
  readonly week: readonly OpenSpan[] | null;
  /** Every range of times in it, in order. */
  readonly spans: readonly TimeSpan[];
}

type Token = Span &
  (
    | { readonly kind: 'days'; readonly days: readonly number[]; readonly isShort: boolean }
    | { readonly kind: 'times'; readonly span: TimeSpan }
    | { readonly kind: 'time' }
    | { readonly kind: 'closed' | 'holiday' }
  );

/** What two day names with this between them mean together. */
const rangeGap =
  /^(?:[,:]? ?(?:-|–|—|~) ?| (?:a|as|ao|ate(?: a| as| o)?|al?|hasta(?: el)?|to|through|thru|until) )(?:o |el |la )?$/;
const listGap =
  /^(?:[,;/&| ]{0,3}(?: ?(?:e|y|and|ou|o)(?: n?[ao]s?| aos| en| los)? )?|[,/&] ?)(?:aos? |as? |los |el )?$/;

/** Words by which days are said to be closed, before or after them. */
const closedPattern =
  /\b(?:exceto|excetuando|menos|salvo|excepto|except(?: for| on)?|nao (?:atendemos|abrimos|funcionamos|ha atendimento|temos atendimento)|fechad[oa]s?|sem (?:atendimento|expediente)|cerrad[oa]s?|no (?:atendemos|abrimos)|closed)\b/g;

const holidayPattern = /\b(?:feriados?|festivos?|(?:public |bank )?holidays?)\b/g;

/**
 * Opening hours that a text says (PHRASES 5.4, 5.7): times of day with the days they are for, in Portuguese, Spanish
 * and English. Null when it says neither times nor days; durations (“em até 24h”) are none.
 */
export function findOpeningHours(original: string): SaidHours | null {
  const whole = normalise(original);
  const tokens = tokensOf(whole.text);
  const times = tokens.filter(({ kind }) => kind === 'times' || kind === 'time');
  const days = tokens.filter(({ kind }) => kind === 'days');
  const first = times[0] ?? days[0];
  const last = times.at(-1) ?? days.at(-1);
  if (first === undefined || last === undefined) return null;
  const told = [...times, ...days];
  return {
    says: times.length > 0 ? 'times' : 'days',
    week: tokens.some(({ kind }) => kind === 'time') ? null : weekOf(tokens, whole.text),
    spans: tokens.flatMap((token) => (token.kind === 'times' ? [token.span] : [])),
    ...originalSpan(
      whole,
      Math.min(...told.map(({ start }) => start)),
      Math.max(...told.map(({ end }) => end)),
    ),
  };
}

/** More than any text about opening hours has; what follows is left out, and the week with it. */
const mostTokens = 200;

function tokensOf(text: string): Token[] {
  const days: Token[] = [...text.matchAll(new RegExp(`\\b(?:${dayPattern})(?![\\p{L}\\d])`, 'gu'))]
    .slice(0, mostTokens)
    .map((match) => ({ kind: 'days', ...daysOf(match[0]), ...placeOf(match) }));
  const times: Token[] = [];
  const isFree = (at: number): boolean => !times.some(({ start, end }) => at >= start && at < end);
  for (const match of text.matchAll(allDayPattern))
    times.push({ kind: 'times', span: { from: '00:00', to: '24:00' }, ...placeOf(match) });
  for (const match of text.matchAll(rangePattern)) {
    const place = placeOf(match);
    if (!isFree(place.start) || isDuration(text, digitAt(match))) continue;
    const span = rangeOf(
      match.groups ?? {},
      days.some((day) => isBeside(day, place, text)),
    );
    if (span !== null) times.push({ kind: 'times', span, ...place });
    if (times.length >= mostTokens) break;
  }
  for (const match of text.matchAll(singlePattern)) {
    const place = placeOf(match);
    if (times.length >= mostTokens || !isFree(place.end - 1)) continue;
    if (timeOf(match.groups ?? {}) !== null && !isDuration(text, digitAt(match)))
      times.push({ kind: 'time', ...place });
  }
  const sure = days.filter((day) => isSureDay(day, [...days, ...times], text));
  const others = [
    ...[...text.matchAll(closedPattern)].map((match): Token => ({
      kind: 'closed',
      ...placeOf(match),
    })),
    ...[...text.matchAll(holidayPattern)].map((match): Token => ({
      kind: 'holiday',
      ...placeOf(match),
    })),
  ].slice(0, mostTokens);
  return [...sure, ...times, ...others].sort((a, b) => a.start - b.start);
}

function placeOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function digitAt(match: RegExpMatchArray): number {
  return (match.index ?? 0) + Math.max(0, match[0].search(/\d/));
}

/** True when nothing but punctuation and small words stands between a day and a time. */
function isBeside(day: Span, time: Span, text: string): boolean {
  const gap =
    day.end <= time.start ? text.slice(day.end, time.start) : text.slice(time.end, day.start);
  return (
    gap.length <= 12 &&
    /^[\s,.:;|()–—-]{0,4}(?:(?:de|das?|from|aos?|as|on|of|los|,) ){0,2}$/.test(gap)
  );
}

/** A short name is a day only beside another day or a time: “ter” and “mar” are words of their own. */
function isSureDay(day: Token, others: readonly Token[], text: string): boolean {
  if (day.kind !== 'days' || !day.isShort) return true;
  return others.some((other) => {
    if (other === day) return false;
    if (other.kind !== 'days') return isBeside(day, other, text);
    const gap =
      other.start >= day.end ? text.slice(day.end, other.start) : text.slice(other.end, day.start);
    return gap.length <= 12 && (rangeGap.test(gap) || (gap.trim() !== '' && listGap.test(gap)));
  });
}

/** Days that stand together, with the times that were said for them. */
interface Group {
  days: Set<number>;
  spans: TimeSpan[];
}

/** The week that a row of days and times adds up to; null when one of them is left over. */
function weekOf(tokens: readonly Token[], text: string): readonly OpenSpan[] | null {
  const told = tokens.filter(({ kind }) => kind === 'days' || kind === 'times');
  const timesFirst = told[0]?.kind === 'times';
  if (!told.some(({ kind }) => kind === 'days')) return allWeek(told);
  const groups: Group[] = [];
  let group: Group = { days: new Set(), spans: [] };
  let isExcluding = false;
  let before: Token | null = null;
  const begin = (): void => {
    if (group.days.size > 0 || group.spans.length > 0) groups.push(group);
    group = { days: new Set(), spans: [] };
  };
  for (const token of tokens) {
    const gap = before === null ? '' : text.slice(before.end, token.start);
    if (isExcluding && /[.;|]/.test(gap)) isExcluding = false;
    if (token.kind === 'closed') {
      // “domingo: fechado” closes the days before it, “exceto domingo” those after it.
      if (!timesFirst && group.days.size > 0 && group.spans.length === 0) group.days.clear();
      else isExcluding = true;
    } else if (token.kind === 'days') {
      const follows = before?.kind === 'days';
      if (isExcluding) {
        for (const day of token.days) for (const one of [...groups, group]) one.days.delete(day);
      } else {
        const isFull = timesFirst ? group.days.size > 0 && !follows : group.spans.length > 0;
        if (isFull) begin();
        const from = follows && rangeGap.test(gap) ? before : null;
        const range: readonly number[] =
          from?.kind === 'days' && from.days.length === 1 && token.days.length === 1
            ? daysBetween(from.days[0]!, token.days[0]!)
            : token.days;
        for (const day of range) group.days.add(day);
      }
    } else if (token.kind === 'times') {
      isExcluding = false;
      if (timesFirst && group.days.size > 0) begin();
      group.spans.push(token.span);
    } else if (token.kind === 'holiday' && !listGap.test(text.slice(token.end, token.end + 3))) {
      isExcluding = false;
    }
    before = token;
  }
  begin();
  return groups.every(({ days, spans }) => days.size > 0 && spans.length > 0)
    ? joined(groups)
    : null;
}

/** “24 horas” without a day is every day; other times without one leave the days open. */
function allWeek(told: readonly Token[]): readonly OpenSpan[] | null {
  const isRound = told.every(
    (token) => token.kind === 'times' && token.span.to === '24:00' && token.span.from === '00:00',
  );
  if (!isRound) return null;
  return daysBetween(0, 6).map((day) => ({ day: weekday(day), from: '00:00', to: '24:00' }));
}

/** One list of spans, Monday first; null when two groups speak of one day. */
function joined(groups: readonly Group[]): readonly OpenSpan[] | null {
  const taken = new Set<number>();
  for (const day of groups.flatMap(({ days }) => [...days])) {
    if (taken.has(day)) return null;
    taken.add(day);
  }
  return daysBetween(0, 6).flatMap((day) =>
    groups
      .filter(({ days }) => days.has(day))
      .flatMap(({ spans }) => spans.map((span): OpenSpan => ({ day: weekday(day), ...span }))),
  );
}
