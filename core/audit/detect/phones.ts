import { isDialled, phoneCue, type WrittenForm } from '../lexicon/contact-cues.ts';
import type { Span } from '../lexicon/find-span.ts';
import { digitRuns, withoutOtherNumbers, type DigitGroup } from './digit-runs.ts';
import { brokenNumber, wholeNumber, type NumberStanding } from './dialled-number.ts';
import { isNegated } from './negation.ts';
import { assumedPlan, type NumberingPlan } from './numbering-plan.ts';
import { foldInPlace } from './normalise.ts';

/** A phone number or e-mail address in a text, as written there. */
export interface FoundContact extends Span {
  readonly value: string;
  readonly strength: 'strong' | 'weak';
}

/** A phone number that a text tells the user, good or not. */
export interface ToldPhone extends Span {
  /** As written. */
  readonly value: string;
  /** E.164 where the plan knows it, else the digits: equal for equal numbers. */
  readonly number: string;
  /** `own`: the number this bot answers. `public`: a three-digit number of a public service. */
  readonly standing: NumberStanding | 'own' | 'public';
  /** Words around it, or its own form, make it a phone; a bare run of digits may be anything. */
  readonly isToldAsPhone: boolean;
  /** The sentence says that nobody answers there. */
  readonly isDenied: boolean;
}

/** Where a text stands: what its numbers follow, and what the block says before it. */
export interface PhoneContext {
  readonly plan?: NumberingPlan;
  readonly before?: string;
}

/**
 * Phone numbers a text tells as a contact of the company, by the numbering plan of a country. What the user is asked
 * for, codes, keys for payments and the digits of addresses, dates and documents are left out (RULES 4.5).
 */
export function toldPhones(text: string, context: PhoneContext = {}): readonly ToldPhone[] {
  // Most texts hold no number at all.
  if (!/\d[^\n]?\d[^\n]?\d|[xX]{3}/.test(text)) return [];
  const { plan = assumedPlan, before = '' } = context;
  const bare = withoutOtherNumbers(text);
  const found = [
    ...digitRuns(bare).flatMap(({ groups }) => numbersIn(bare, groups, plan)),
    ...placeholders(bare),
  ];
  const told = found.flatMap(({ start, end, number, standing }): ToldPhone[] => {
    const form = formOf(text.slice(start, end));
    const place = { text, start, end, before };
    const cue = phoneCue(place, form);
    if (cue === 'asked' && !companyNumber.test(number)) return [];
    if (cue === 'code' || cue === 'login') return [];
    const isToldAsPhone = cue === 'told' || form !== 'bare' || companyNumber.test(number);
    // Nothing but words tell a wrong number from one that never was a phone.
    const isWrong = standing === 'broken' || standing === 'sample';
    const isMeant = form === 'bare' ? isDialled(place) : cue === 'told';
    if (isWrong && !isMeant) return [];
    if (standing !== 'plausible' && standing !== 'sample' && !isToldAsPhone) return [];
    return [
      {
        value: text.slice(start, end),
        start,
        end,
        number,
        standing: number === plan.own ? 'own' : standing,
        isToldAsPhone,
        isDenied: isNegated(text, start),
      },
    ];
  });
  return [...told, ...publicNumbers(text, bare, plan)].sort((a, b) => a.start - b.start);
}

/** Phone numbers that count, or may count, as a way to a person. */
export function findPhones(text: string, context: PhoneContext = {}): readonly FoundContact[] {
  return toldPhones(text, context).flatMap((phone) => {
    const strength = strengthOf(phone);
    const { value, start, end } = phone;
    return strength === null ? [] : [{ value, start, end, strength }];
  });
}

/** What a told phone is worth as a contact; null for none. */
export function strengthOf({
  standing,
  isToldAsPhone,
  isDenied,
}: Pick<ToldPhone, 'standing' | 'isToldAsPhone' | 'isDenied'>): 'strong' | 'weak' | null {
  if (standing === 'broken' || standing === 'sample') return null;
  return standing === 'plausible' && isToldAsPhone && !isDenied ? 'strong' : 'weak';
}

interface Candidate extends Span {
  readonly number: string;
  readonly standing: NumberStanding;
}

/** Most groups one number is written in. */
const mostGroups = 6;

/**
 * Splits a run of digits into phone numbers, the longest first. Groups of one or two digits in between are a menu's
 * number or an hour; what then is left over is one wrong number.
 */
function numbersIn(bare: string, groups: readonly DigitGroup[], plan: NumberingPlan): Candidate[] {
  const found: Candidate[] = [];
  let skipped: DigitGroup[] = [];
  for (let first = 0; first < groups.length;) {
    const group = groups[first]!;
    const whole = longestNumber(bare, groups, first, plan);
    if (whole !== null) {
      found.push(whole.candidate);
      first = whole.next;
      skipped = [];
    } else if (group.digits.length <= 2 && groups.length - first > 1) {
      skipped.push(group);
      first += 1;
    } else {
      // Two digits before it are an area code, and so are digits in brackets; others are a menu's number.
      const isArea =
        digitCount(skipped) === 2 || /[(+]/.test(bare[(skipped[0]?.start ?? 0) - 1] ?? '');
      const rest = wrongNumber(bare, [...(isArea ? skipped : []), ...groups.slice(first)], plan);
      return rest === null ? found : [...found, rest];
    }
  }
  return found;
}

function longestNumber(
  bare: string,
  groups: readonly DigitGroup[],
  first: number,
  plan: NumberingPlan,
): { candidate: Candidate; next: number } | null {
  for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last -= 1) {
    const span = spanOf(bare, groups[first]!, groups[last]!);
    const count = digitCount(groups.slice(first, last + 1));
    if (count < 8 || count > 15 || isGlued(bare, span)) continue;
    const whole = wholeNumber(bare.slice(span.start, span.end), plan);
    if (whole !== null) return { candidate: { ...span, ...whole }, next: last + 1 };
  }
  return null;
}

/** Digits that are no number of the plan, if they are as many as a phone has and not written like something else. */
function wrongNumber(
  bare: string,
  groups: readonly DigitGroup[],
  plan: NumberingPlan,
): Candidate | null {
  const count = digitCount(groups);
  const single = groups.filter(({ digits }) => digits.length === 1).length;
  if (count < 8 || count > 14 || single > 2 || groups.length > mostGroups) return null;
  const span = spanOf(bare, groups[0]!, groups.at(-1)!);
  if (isGlued(bare, span)) return null;
  const [head, tail] = groups.slice(-2).map(({ digits }) => digits.length);
  // A post code behind a house number.
  if (head === 5 && tail === 3 && !/[(+]/.test(bare[span.start] ?? '')) return null;
  return { ...span, ...brokenNumber(bare.slice(span.start, span.end), plan) };
}

function digitCount(groups: readonly DigitGroup[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0);
}

/** From the first group to the last, with the plus and the bracket that open it. */
function spanOf(bare: string, first: DigitGroup, last: DigitGroup): Span {
  let { start } = first;
  if (bare[start - 1] === '(') start -= 1;
  if (bare[start - 1] === '+') start -= 1;
  return { start, end: last.end };
}

/** Part of a longer word: a product code, a file name, a mention. */
function isGlued(bare: string, { start, end }: Span): boolean {
  return (
    /[\p{L}\d_@#=&]$|[\p{L}\d]-$/u.test(bare.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}\d_@=&]|[-.]\p{Ll})/u.test(bare.slice(end, end + 2))
  );
}

function formOf(written: string): WrittenForm {
  if (/^\+|^\(\d|\d\)/.test(written)) return 'unmistakable';
  const isGrouped =
    /^(?:0?[389]00|40\d\d|300[34])[ .-]/.test(written) ||
    /^0?\d{2}[ .-]9?\d{4}[ .-]\d{4}$/.test(written);
  return isGrouped ? 'grouped' : 'bare';
}

/** Free-phone and fixed-rate numbers: no private person has one. */
const companyNumber =
  /^\+(?:55(?:[389]00\d{6,7}|(?:40\d{2}|300[34])\d{4})$|34(?:[89]00|90[12])|52800|571800|56[68]00|54(?:800|81\d)|351(?:800|808|707)|1800)/;

/** "(11) XXXX-XXXX": the author never filled it in. */
const placeholder =
  /(?:\(?[\dxX]{2,4}\)?[ .-]{0,2})?(?<![\p{L}\d])[xX]{3,5}[ .-]?[xX\d]{3,4}(?:[ .-]?[xX\d]{3,4})?(?![\p{L}\d])/gu;

function placeholders(bare: string): Candidate[] {
  return [...bare.matchAll(placeholder)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: match[0].toLowerCase(),
    standing: 'sample',
  }));
}

/** Police, ambulance, crisis lines: told for help, and never the company's. */
const emergency = /^(?:100|112|180|181|188|19\d)$/;

const dialled =
  /\b(?:ligue|ligar|disque|telefone|central|fone|tel)(?: gratis| gratuitamente)?(?: para| no| ao?| pelo| de)?(?: o| a)?(?: numero| telefone)?[\s:.]{1,3}(1\d{2}|10[356]\d{2})(?![\d-]|[ .]\d{3})/g;

/** Brazil's three-digit public services and five-digit operators, after a word to dial (PHRASES 5.7). */
function publicNumbers(text: string, bare: string, { country }: NumberingPlan): ToldPhone[] {
  if (country !== 'BR') return [];
  return [...foldInPlace(bare).matchAll(dialled)].flatMap((match): ToldPhone[] => {
    const number = match[1] ?? '';
    if (emergency.test(number)) return [];
    const end = match.index + match[0].length;
    const start = end - number.length;
    return [
      {
        value: text.slice(start, end),
        start,
        end,
        number,
        standing: number.length === 3 ? 'public' : 'plausible',
        isToldAsPhone: true,
        isDenied: isNegated(text, start),
      },
    ];
  });
}
