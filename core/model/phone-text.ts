import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A stored number (E.164) as people write it: Brazilian ones in national form, others with their country's code.
 * What is no telephone number is shown as it is.
 */
export function phoneText(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.countryCallingCode === '55' ? phone.formatNational() : phone.formatInternational();
}
