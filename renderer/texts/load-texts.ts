import type { Locale } from '#core/model/locale.ts';
import type { Texts } from './shape.ts';

/** One file for each language: a start reads one of them. */
const files: Readonly<Record<Locale, () => Promise<{ readonly texts: Texts }>>> = {
  'pt-BR': () => import('./all-pt-BR.ts'),
  en: () => import('./all-en.ts'),
  es: () => import('./all-es.ts'),
};

/** The window's texts in a language. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  return (await files[locale]()).texts;
}
