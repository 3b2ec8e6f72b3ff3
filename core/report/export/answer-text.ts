import type { Answer } from '#core/model/answer.ts';
import type { Locale } from '#core/model/locale.ts';
import { reportTexts } from '../report-context.ts';

/** What a person answered: yes or no in the language, or the value. */
export function answerText({ says, value }: Answer, locale: Locale): string {
  const { yes, no } = reportTexts[locale].questions;
  if (says === 'yes') return yes;
  return says === 'no' ? no : (value ?? '');
}
