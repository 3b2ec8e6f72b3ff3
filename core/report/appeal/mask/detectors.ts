import { isCard, isCnpj, isCpf } from './check-digits.ts';
import { numbersIn } from './digit-runs.ts';
import { looksLikePhone } from './phones.ts';

/** What a masked piece was taken for. */
export const maskKinds = ['email', 'cpf', 'cnpj', 'card', 'phone', 'name', 'term'] as const;

/** What a masked piece was taken for. */
export type MaskKind = (typeof maskKinds)[number];

/** A piece of a folded text, by offsets; `end` is not part of it. */
export interface Found {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}

/** Version of the rules below, printed in every packet: change it with them. */
export const maskingRules = '2026-11';

const email =
  /[\p{L}\p{N}._%+'-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
/** A bot's or a service's address at Blip; a user's begins with a number. */
const blipAddress = /^(?!\d{8})[\w.%+-]+(?:@|%40)(?:[\w-]+\.)*msging\.net$/i;
const cpf = /(?<![\dA-Za-z])\d{3}[. ]?\d{3}[. ]?\d{3}[-/. ]?\d{2}(?![\dA-Za-z])/g;
const cnpj =
  /(?<![\dA-Za-z])[\dA-Za-z]{2}[. ]?[\dA-Za-z]{3}[. ]?[\dA-Za-z]{3}[/ ]?[\dA-Za-z]{4}[- ]?\d{2}(?![\dA-Za-z])/g;
const card = /^\d(?:[ -]?\d){12,18}$/;

/** Identifiers and moments, which only look like numbers of people. */
const technical =
  /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])|(?<!\w)[\da-f]{64}(?!\w)|(?<!\d)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?/gi;

/** Everything in a folded text that looks like personal data; pieces may overlap. */
export function detect(text: string): Found[] {
  // Most texts hold neither, and looking for addresses is dear.
  const hasAddress = /@|%40/.test(text);
  const hasNumber = /\d/.test(text);
  if (!hasAddress && !hasNumber) return [];
  const all: Found[] = [
    ...(hasAddress ? matches(text, email, 'email', (found) => !blipAddress.test(found)) : []),
    ...(hasNumber ? numbers(text) : []),
  ];
  if (all.length === 0) return all;
  const skipped = [...text.matchAll(technical)].map((match) => spanOf(match));
  return all.filter(
    (found) => !skipped.some(({ start, end }) => start <= found.start && found.end <= end),
  );
}

function numbers(text: string): Found[] {
  return [
    ...matches(text, cpf, 'cpf', (found) => isCpf(found.replace(/\D/g, ''))),
    ...matches(text, cnpj, 'cnpj', (found) => isCnpj(found.replace(/[^\dA-Za-z]/g, ''))),
    ...numbersIn(text, isCardNumber).map((span) => ({ kind: 'card' as const, ...span })),
    ...numbersIn(text, looksLikePhone).map((span) => ({ kind: 'phone' as const, ...span })),
  ];
}

function isCardNumber(written: string): boolean {
  return card.test(written) && isCard(written.replace(/\D/g, ''));
}

function matches(
  text: string,
  pattern: RegExp,
  kind: MaskKind,
  isOne: (found: string) => boolean,
): Found[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => isOne(found))
    .map((match) => ({ kind, ...spanOf(match) }));
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
