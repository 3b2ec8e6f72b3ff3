import { blank } from './normalise.ts';

/** A group of digits in a text. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Digits in a row with nothing between them but what phone numbers are written with. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[];
}

const addresses =
  /(?:https?:\/\/|www\.)\S{1,2000}|[\w.%+-]{1,64}@[\w.-]{1,190}|\b(?:wa\.me|bit\.ly)\/\S{1,200}/gi;

/** Numbers with another meaning that have a form of their own (RULES 4.5). */
const otherNumbers: readonly RegExp[] = [
  /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g,
  /(?<!\d)\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}(?!\d)/g,
  /(?<![\d)] ?)\d{5}-\d{3}(?!\d)/g,
  /(?<![\d./-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?![./-]?\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?:R\$|US\$|€|\$|£)\s?\d[\d.,]{0,20}/g,
];

/** Digits of an emoji key number a menu's lines. */
const keycaps = /\d\ufe0f?\u20e3/g;

const marks = /[*_~`\u200b-\u200d\u2060\ufeff]|\ufe0f/g;

/**
 * The text with everything blanked out that holds digits but no phone number: addresses of links and mail, variables,
 * dates, times, money, tax numbers, post codes. Every offset still fits.
 */
export function withoutOtherNumbers(text: string): string {
  let bare = blank(text, addresses);
  bare = blank(bare, /\{\{[^{}]{0,500}\}\}/g);
  bare = blank(bare, keycaps)
    .replace(marks, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\u00a0|\u202f|\u2009/g, ' ')
    // "0xx11" and "0**11": any carrier, in Brazil.
    .replace(/(?<!\d)0\s?xx\s?(?=\d{2})/gi, (match) => ' '.repeat(match.length));
  for (const pattern of otherNumbers) bare = blank(bare, pattern);
  return bare;
}

const run = /\+?\(?\d[\d().+ \t-]{1,60}\d/g;

/** Runs of digits in a text from which {@link withoutOtherNumbers} took the rest. */
export function digitRuns(bare: string): readonly DigitRun[] {
  return [...bare.matchAll(run)].flatMap((match) => {
    const groups = [...match[0].matchAll(/\d+/g)].map((one) => ({
      digits: one[0],
      start: match.index + one.index,
      end: match.index + one.index + one[0].length,
    }));
    // A scale from 0 to 9 is none.
    return groups.some(({ digits }) => digits.length >= 3) ? [{ groups }] : [];
  });
}
