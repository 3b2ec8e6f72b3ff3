import { fillText, type TextValues } from '#core/model/fill-text.ts';
import type { Locale } from '#core/model/locale.ts';
import { faults } from './faults.ts';

/** The fault's sentence in a language. Apart from the fault itself, which is thrown in places that say no sentence. */
export function faultText(
  fault: { readonly code: keyof typeof faults; readonly details: TextValues },
  locale: Locale,
): string {
  return fillText(faults[fault.code].text[locale], fault.details);
}
