import type { Locale } from '#core/model/locale.ts';

/**
 * The window's languages in the order users meet them. Written out: the model's own list comes with the schema
 * library, which probes for `eval` and so breaks the page's policy. A language without its place here does not compile.
 */
const places: Readonly<Record<Locale, number>> = { 'pt-BR': 0, en: 1, es: 2 };

/** See above. */
export const languages = Object.keys(places) as Locale[];
