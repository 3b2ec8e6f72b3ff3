import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A contact's phone number as somebody typed it, in E.164; null where it does not read as one.
 * @param country ISO 3166-1 alpha-2 of numbers without a country code; null: they need one.
 */
export function contactPhone(typed: string, country: string | null): string | null {
  const known = country !== null && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const phone = parsePhoneNumberFromString(typed.trim(), { ...known, extract: false });
  return phone?.isPossible() === true ? phone.number : null;
}

/** A kept number as a field shows it, with its country's code, so that it reads the same wherever the client is. */
export function typedPhone(kept: string): string {
  return parsePhoneNumberFromString(kept)?.formatInternational() ?? kept;
}
