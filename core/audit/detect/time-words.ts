/** A span of a day as `HH:MM`; one that ends before it begins runs past midnight. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

const noonWords = 'meio[- ]dia|mediodia|noon|midday';
const midnightWords = 'meia[- ]noite|medianoche|midnight';

/** One time of day: hour, minutes, a unit, half of the day. Group names end in the given suffix. */
function timePattern(suffix: string): string {
  return (
    `(?:(?<hour${suffix}>\\d{1,2})(?:(?: ?h|[:.])(?<minute${suffix}>\\d{2})(?: ?min)?(?!\\d))?` +
    `(?<unit${suffix}> ?(?:hs?|hrs?|horas?|hours?|o.clock)\\b)?` +
    `(?: ?(?<half${suffix}>[ap]\\.? ?m\\b\\.?|da manha|da tarde|da noite|de la manana|de la tarde|de la noche|in the (?:morning|afternoon|evening)))?` +
    `|(?<word${suffix}>${noonWords}|${midnightWords}))`
  );
}

const before = '(?<![\\d.,:/$-])(?<!\\$ )';
const after = '(?![\\d/%]|[.,:]\\d)';
const lead =
  '(?:(?<lead>das?|de(?: las?)?|desde(?: as| las?)?|from|entre(?: as| las?)?|between|as|las|a partir das?) )?';

/** A range of times: “das 8h às 18h”, “9 am–6 pm”, “de 9 a 18 h”. */
export const rangePattern = new RegExp(
  `\\b${lead}${before}${timePattern('A')}(?:(?: ?(?<dash>[-–—~]) ?)| (?<joint>a|as|ao|ate(?: as| a| ao)?|hasta(?: las?)?|a las?|to|until|till|e(?: as)?|y(?: las?)?|and) )${timePattern('B')}${after}`,
  'gu',
);

/** One time alone, with a word that makes it a time of day: “a partir das 9h”, “voltamos às 8:00”. */
export const singlePattern = new RegExp(
  `\\b(?:a partir d[ae]s?|a partir de(?: las)?|apos as?|depois das?|ate as|ate|as|aos?|from|at|after|until|till|a las?|desde las?|hasta las?|despues de las?) ${before}${timePattern('A')}${after}`,
  'gu',
);

/** The whole day round: “24 horas por dia”, “24/7”. What takes 24 hours is no opening hours. */
export const allDayPattern =
  /\b24 ?(?:\/|x) ?7\b|\baround the clock\b|\b(?:atendimento|atendemos|funcionamos|funciona|funcionamento|disponive(?:l|is)|plantao|aberto|abertos|suporte|atencion|abierto|servicio|disponibles?|las|open|service|support|horario:?) (?:[\p{L}]{1,12} ){0,2}?24 ?(?:h|hs|hrs|horas|hours)\b|\b24 ?(?:h|hs|hrs|horas|hours)(?: por dia|,? (?:todos os dias|todos los dias|7 dias)| al dia| del dia| do dia| a day)/gu;

/** Words before a time that make it a duration or something else than opening hours. */
const duration =
  /\b(?:prazo|plazo|em ate|en hasta|dentro de|en menos de|within|in up to|demora|leva|levar|tempo de|tiempo de)\b[^.;\n]{0,24}$/;

/** True when the words before a place say that what stands there takes time or counts something. */
export function isDuration(text: string, at: number): boolean {
  return duration.test(text.slice(Math.max(0, at - 48), at));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The range a match of {@link rangePattern} tells; null when it is none. `isSure`: the days beside it make it one. */
export function rangeOf(groups: Groups, isSure: boolean): TimeSpan | null {
  const { lead: opening, dash, joint } = groups;
  const isBetween = /^(?:e|y|and)\b/.test(joint ?? '');
  if (isBetween && !/^(?:entre|between)/.test(opening ?? '')) return null;
  const isMarked = ['A', 'B'].some((suffix) => hasMark(groups, suffix));
  const isLed = /^(?:das?|entre|between|desde (?:as|las?)|de las?|a partir)/.test(opening ?? '');
  if (!isMarked && !(isSure || (isLed && dash === undefined))) return null;
  const end = minutesOf(groups, 'B', null);
  // Midnight at the end of a span is the end of the day.
  const to = end === 0 ? 1440 : end;
  const from = minutesOf(groups, 'A', to);
  if (from === null || to === null || from === to) return null;
  // “9 am–6”: the end is after the beginning where both halves of the day fit.
  const isAfternoon =
    groups['halfA'] !== undefined && groups['halfB'] === undefined && to < from && to + 720 > from;
  return { from: written(from), to: written(isAfternoon ? to + 720 : to) };
}

/** The time a match of {@link singlePattern} tells as `HH:MM`; null when it is none. */
export function timeOf(groups: Groups): string | null {
  const minutes = hasMark(groups, 'A') ? minutesOf(groups, 'A', null) : null;
  return minutes === null ? null : written(minutes);
}

function hasMark(groups: Groups, suffix: string): boolean {
  return ['minute', 'unit', 'half', 'word'].some(
    (name) => groups[`${name}${suffix}`] !== undefined,
  );
}

/** Minutes since midnight. `end`: the range's end, whose half of the day a bare beginning shares where that fits. */
function minutesOf(groups: Groups, suffix: string, end: number | null): number | null {
  const word = groups[`word${suffix}`];
  if (word !== undefined) {
    if (new RegExp(noonWords).test(word)) return 720;
    return suffix === 'A' ? 0 : 1440;
  }
  const hour = Number(groups[`hour${suffix}`]);
  const minute = Number(groups[`minute${suffix}`] ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const half = groups[`half${suffix}`] ?? null;
  const plain = hour * 60 + minute;
  if (half === null) {
    const isTwelveHour = suffix === 'A' && groups['halfB'] !== undefined && end !== null;
    return isTwelveHour &&
      /^p|tarde|noite|noche|afternoon|evening/.test(groups['halfB'] ?? '') &&
      plain + 720 < end
      ? plain + 720
      : plain;
  }
  if (hour > 12) return plain;
  const isLate = /^p|tarde|noite|noche|afternoon|evening/.test(half);
  return (hour % 12) * 60 + minute + (isLate ? 720 : 0);
}

function written(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
