import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';

/**
 * A phone number as people or Meta write it (`+1 631-555-1111`, `16315551111`, with a country also `(11) 4002-8922`)
 * in E.164; null for what is none. Meta's test numbers lie in ranges that nobody was given, so the length decides
 * where no range does.
 *
 * @param country ISO 3166-1 alpha-2 of numbers without a country code; null: they all have one.
 */
export function toE164(written: string, country: string | null): string | null {
  const bare = written.trim().replace(/^00(?=[1-9])/, '+');
  const known = country !== null && isSupportedCountry(country) ? country : null;
  const digits = /^[\d\s().\-\u2010-\u2015]+$/.test(bare) ? bare.replace(/\D/g, '') : null;
  const read = [
    bare.startsWith('+') || known !== null ? parse(bare, known) : null,
    // Webhooks and some replies give the country code without its plus.
    digits === null ? null : parse(`+${digits}`, null),
  ];
  const number = read.find((one) => one?.isValid()) ?? read.find((one) => one?.isPossible());
  return number !== undefined && number !== null && /^\+[1-9]\d{4,14}$/.test(number.number)
    ? number.number
    : null;
}

function parse(text: string, country: CountryCode | null) {
  const options = country === null ? {} : { defaultCountry: country };
  return parsePhoneNumberFromString(text, { ...options, extract: false }) ?? null;
}
