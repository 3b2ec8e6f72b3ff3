import { z } from 'zod';

/** The three languages of the product, in the order users meet them. */
export const locales = ['pt-BR', 'en', 'es'] as const;

/** Schema of a language the product speaks. */
export const localeSchema = z.enum(locales);

/** A language the product speaks. */
export type Locale = z.infer<typeof localeSchema>;

/** One text in every language; a missing language is a type error. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/**
 * The product's language nearest to a BCP 47 tag such as `es-MX` or `pt_BR.UTF-8`.
 * Unknown tags give pt-BR, the first language of the users.
 */
export function nearestLocale(tag: string | null | undefined): Locale {
  const language = (tag ?? '').toLowerCase().slice(0, 2);
  if (language === 'en') return 'en';
  if (language === 'es') return 'es';
  return 'pt-BR';
}
