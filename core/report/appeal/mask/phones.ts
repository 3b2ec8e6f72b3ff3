import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Area codes in use in Brazil. */
const areaCode = /^(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])/;

/**
 * Whether a run of digits is a telephone number: with its country's code, or in the forms of Brazil and Spain without
 * one. Brazilian mobiles are known with the ninth digit and without it, and with the trunk's 0 and a carrier's code.
 */
export function looksLikePhone(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  const written = found.trim().replace(/^\(/, '');
  // An amount: 1.234.567.890.
  if (/^\d{1,3}(?:\.\d{3})+$/.test(written)) return false;
  if (/^(?:\+|00)/.test(written))
    return parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`)?.isPossible() ?? false;
  return isBrazilian(digits, written) || isSpanish(written);
}

function isBrazilian(digits: string, written: string): boolean {
  if (/^0?(?:800|300|500|900)\d{6,7}$/.test(digits) && /^0/.test(digits)) return true;
  const national = nationalOf(digits);
  if (areaCode.test(national)) {
    const rest = national.slice(2);
    if (/^9\d{8}$/.test(rest) || /^[2-9]\d{7}$/.test(rest)) return true;
  }
  // Without an area code only the usual hyphen tells a number from a count; two years are none.
  if (/^(?:19|20)\d{2}-(?:19|20)\d{2}$/.test(written)) return false;
  return /^(?:9[ .]?)?[2-9]\d{3}-\d{4}$/.test(written) || /^9\d{8}$/.test(digits);
}

/** Nine digits from 6, 7, 8 or 9, in the usual groups. */
function isSpanish(written: string): boolean {
  return /^[6-9]\d{2}[ .-]\d{3}[ .-]\d{3}$|^[6-9]\d{2}(?:[ .-]\d{2}){3}$/.test(written);
}

/** Brazilian digits without country's code, trunk's 0 and carrier's code. */
function nationalOf(digits: string): string {
  const local = /^55\d{10,11}$/.test(digits) ? digits.slice(2) : digits;
  const carrier = /^0\d{2}(\d{10,11})$/.exec(local)?.[1];
  return carrier ?? local.replace(/^0(?=\d{10,11}$)/, '');
}

/**
 * A number by which its forms are the same: without country's code, and a Brazilian mobile without its ninth digit,
 * which WhatsApp's own ids lack at times.
 */
export function phoneKey(written: string): string {
  const national = nationalOf(written.replace(/\D/g, '').replace(/^00/, ''));
  return national.replace(/^(\d{2})?9([6-9]\d{7})$/, '$1$2');
}
