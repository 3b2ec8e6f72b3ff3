import {
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import type { NumberingPlan } from './numbering-plan.ts';

/**
 * What a numbering plan says of digits. `plausible`: a number of the plan. `local`: one without its area code.
 * `foreign`: none of Brazil's, but nobody has said the country and another plan knows it. `doubtful`: of a length the
 * country has, in no range this version knows, or digits that look made up but exist. `sample`: nobody has it.
 * `broken`: no such number can be dialled.
 */
export type NumberStanding = 'plausible' | 'local' | 'foreign' | 'doubtful' | 'sample' | 'broken';

/** Digits as somebody would dial them. */
export interface DialledNumber {
  readonly standing: NumberStanding;
  /** E.164 where the plan knows it, else the digits: equal for equal numbers. */
  readonly number: string;
}

/** Plans that are tried when nobody has said the country. */
const otherPlans: readonly CountryCode[] = [
  'ES',
  'PT',
  'MX',
  'AR',
  'CO',
  'CL',
  'PE',
  'UY',
  'EC',
  'PY',
  'US',
];

/** Brazil's area codes in use (Anatel). */
const brazilAreas = /^(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])/;

/** Brazil: numbers of companies without area code (PHRASES 5.7). */
const brazilServices = /^(?:300[34]|40\d{2})\d{4}$/;

/** Numbers of a plan: one that can be dialled in full, or null. */
export function wholeNumber(written: string, plan: NumberingPlan): DialledNumber | null {
  const digits = written.replace(/\D/g, '');
  const parsed = parsePhoneNumberFromString(forParser(written, digits, plan.country), {
    defaultCountry: plan.country,
    extract: false,
  });
  if (parsed?.isValid() === true)
    return { number: parsed.number, standing: standingOfDigits(digits, 'plausible') };
  if (plan.country !== 'BR' || written.trim().startsWith('+')) return null;
  // The library's list of ranges may be older than the plan.
  const national = digits.replace(/^0(?=\d{10,11}$)/, '').replace(/^55(?=\d{10,11}$)/, '');
  const isWhole =
    brazilServices.test(digits) ||
    (brazilAreas.test(national) && /^\d{2}(?:[2-5]\d{7}|9\d{8})$/.test(national));
  return isWhole
    ? { number: `+55${national}`, standing: standingOfDigits(digits, 'plausible') }
    : null;
}

/** What is left to say of digits that are no whole number of the plan. */
export function brokenNumber(written: string, plan: NumberingPlan): DialledNumber {
  const digits = written.replace(/\D/g, '');
  const found = (standing: NumberStanding): DialledNumber => ({ number: digits, standing });
  if (standingOfDigits(digits, 'broken') === 'sample') return found('sample');
  if (written.trim().startsWith('+')) return found(isPossible(written, plan.country));
  if (!plan.isKnown) {
    for (const country of otherPlans) {
      const other = wholeNumber(written, { ...plan, country });
      if (other !== null) return { ...other, standing: 'foreign' };
    }
  }
  if (plan.country === 'BR') {
    if (/^(?:[2-5]\d{7}|9\d{8})$/.test(digits)) return found('local');
    // Without a country the number may follow a plan that is not tried here.
    return found(plan.isKnown ? 'broken' : 'foreign');
  }
  return found(isPossible(written, plan.country));
}

/** A number that a plan has no range for, by its length alone. */
function isPossible(written: string, country: CountryCode): NumberStanding {
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: country, extract: false });
  // Brazil's ranges are few and were looked at one by one.
  if (parsed?.country === 'BR' || parsed?.countryCallingCode === '55') return 'broken';
  return parsed?.isPossible() === true ? 'doubtful' : 'broken';
}

/** Made-up numbers: all nines or noughts, counted up, or Hollywood's 555 (RULES CH-02). */
function standingOfDigits(digits: string, otherwise: NumberStanding): NumberStanding {
  if (
    /0{8}|9{8}|12345678|^(?:0?[389]00)?1234567$/.test(digits) ||
    /^1?\d{3}55501\d{2}$/.test(digits)
  )
    return 'sample';
  if (/(\d)\1{6}/.test(digits)) return otherwise === 'plausible' ? 'doubtful' : otherwise;
  return otherwise;
}

/** Prefixes that people still write and nobody dials any more: Mexico's 01, 044, 045 and the 1 of its mobiles. */
function forParser(written: string, digits: string, country: CountryCode): string {
  if (country !== 'MX') return written;
  const national = digits.replace(/^(?:01|04[45])(?=\d{10}$)/, '');
  const mobile = /^521(\d{10})$/.exec(digits);
  return mobile === null ? national : `+52${mobile[1] ?? ''}`;
}

/** The plan's country code as people write it, e.g. `+55`. */
export function countryCode(plan: NumberingPlan): string {
  return `+${getCountryCallingCode(plan.country)}`;
}
