import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';

/** Whose numbering plan a text's numbers follow when they carry no country code. */
export interface NumberingPlan {
  readonly country: CountryCode;
  /** False when nobody has said the country: Brazil is the guess, and other plans may fit as well. */
  readonly isKnown: boolean;
  /** The number this bot answers, E.164; null when nobody has said. */
  readonly own: string | null;
}

/** Brazil, where Blip's bots mostly are, as long as nobody has said another country. */
export const assumedPlan: NumberingPlan = { country: 'BR', isKnown: false, own: null };

/** What a plan is known by: the client's country (ISO 3166), and the number that the bot answers (E.164). */
export interface PlanSources {
  readonly client: { readonly country: string | null } | null;
  readonly number: { readonly phone: string | null } | null;
}

/** The client's country, else that of the number the bot answers, else Brazil as a guess. */
export function numberingPlan({ client, number }: PlanSources): NumberingPlan {
  const answered =
    number?.phone == null
      ? undefined
      : parsePhoneNumberFromString(number.phone, { defaultCountry: 'BR', extract: false });
  const own = answered?.number ?? null;
  const country = client?.country ?? answered?.country ?? null;
  return country !== null && isSupportedCountry(country)
    ? { country, isKnown: true, own }
    : { ...assumedPlan, own };
}
