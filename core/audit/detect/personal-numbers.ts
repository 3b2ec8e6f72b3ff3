/** A number that identifies a person, a company or a card, as a text holds it. */
export interface PersonalNumber {
  readonly kind: 'cpf' | 'cnpj' | 'card';
  readonly value: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Brazil's number of a person: eleven digits, the last two check the others. */
export function isCpf(text: string): boolean {
  const digits = text.replace(/[.\s-]/g, '');
  if (!/^\d{11}$/.test(digits) || isOneSign(digits)) return false;
  return [9, 10].every((length) => {
    let sum = 0;
    for (let at = 0; at < length; at += 1) sum += Number(digits[at]) * (length + 1 - at);
    return ((sum * 10) % 11) % 10 === Number(digits[length]);
  });
}

/**
 * Brazil's number of a company: twelve signs and two check digits. Since July 2026 new ones may hold letters, which
 * count as their ASCII code less 48, as digits do.
 */
export function isCnpj(text: string): boolean {
  const signs = text.replace(/[./\s-]/g, '').toUpperCase();
  if (!/^[\dA-Z]{12}\d{2}$/.test(signs) || isOneSign(signs)) return false;
  return [12, 13].every((length) => {
    let sum = 0;
    for (let at = 0; at < length; at += 1)
      sum += (signs.charCodeAt(at) - 48) * (((length - 1 - at) % 8) + 2);
    const rest = sum % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(signs[length]);
  });
}

/** A payment card's number: 13 to 19 digits that pass Luhn's check. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(digits) || isOneSign(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

function isOneSign(text: string): boolean {
  return new Set(text).size === 1;
}

const forms: readonly (readonly [PersonalNumber['kind'], RegExp, (text: string) => boolean])[] = [
  [
    'cnpj',
    /(?<![\dA-Za-z./-])[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}(?![\dA-Za-z])/g,
    isCnpj,
  ],
  ['cpf', /(?<![\dA-Za-z./-])\d{3}[. ]?\d{3}[. ]?\d{3}[- ]?\d{2}(?![\dA-Za-z])/g, isCpf],
  // A number with a plus sign is a phone's.
  ['card', /(?<![\dA-Za-z+./-])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/g, isCardNumber],
];

/** Every number of a text that its check digits confirm, in order, without overlaps. */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const found = forms.flatMap(([kind, pattern, isValid]) =>
    [...text.matchAll(pattern)].flatMap((match): PersonalNumber[] =>
      isValid(match[0])
        ? [{ kind, value: match[0], start: match.index, end: match.index + match[0].length }]
        : [],
    ),
  );
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => all.slice(0, at).every(({ end }) => end <= one.start));
}

const example =
  /\b(?:ex|exemplo|formato|assim|ejemplo|por ej|e\.g|example|like this)[^\p{L}\d]{0,6}(?:(?:de )?(?:cpf|cnpj|cartão|tarjeta|card)[^\p{L}\d]{0,4})?$/iu;

/** Numbers that a text shows as an example of what the user should type: it asks for one, whatever it calls it. */
export function exampleNumbers(text: string): readonly PersonalNumber[] {
  return findPersonalNumbers(text).filter(({ start }) =>
    example.test(text.slice(Math.max(0, start - 40), start)),
  );
}
