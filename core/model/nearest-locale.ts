import type { Locale } from './locale.ts';

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
