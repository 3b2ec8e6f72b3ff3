import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js/max';
import { isNegated } from './negation.ts';

/** A phone number or e-mail address in a text, as written there. */
export interface FoundContact {
  readonly value: string;
  readonly strength: 'strong' | 'weak';
}

/** Words before a number that make it an example of what the user should type. */
const example =
  /(?:exemplo|ex\.?|formato|ejemplo|e\.g\.|example|format|digite|informe|escribe|enter)[^.!?\n]{0,30}$/i;

/** Sample numbers: all digits alike, or counted up. */
const sample = /(\d)\1{6,}|1234-?5678|12345-?6789|x{4}/i;

/**
 * Phone numbers a text tells, by the numbering plan of a country. Addresses of links are removed first: most digit
 * runs in real flows stand inside image addresses. A number that breaks the plan or looks like a sample is no channel.
 */
export function findPhones(text: string, country: CountryCode = 'BR'): readonly FoundContact[] {
  const bare = text
    .replace(/(?:https?:\/\/|www\.)\S+/gi, (match) => ' '.repeat(match.length))
    .replace(/\{\{[^{}]*\}\}/g, (match) => ' '.repeat(match.length));
  return findPhoneNumbersInText(bare, country).flatMap(({ number, startsAt, endsAt }) => {
    const value = bare.slice(startsAt, endsAt);
    if (
      !number.isValid() ||
      sample.test(value.replace(/[^\dx-]/gi, '')) ||
      sample.test(number.number)
    )
      return [];
    if (example.test(bare.slice(0, startsAt))) return [];
    return [{ value, strength: isNegated(bare, startsAt) ? 'weak' : 'strong' } as const];
  });
}
