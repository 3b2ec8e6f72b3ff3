import { z } from 'zod';

/** The three languages of the product, in the order users meet them. */
export const locales = ['pt-BR', 'en', 'es'] as const;

/** Schema of a language the product speaks. */
export const localeSchema = z.enum(locales);

/** A language the product speaks. */
export type Locale = z.infer<typeof localeSchema>;

/** One text in every language; a missing language is a type error. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;
