import { createI18n, useI18n } from 'vue-i18n';
import type { Locale } from '#core/model/locale.ts';
import { isolated } from './isolated.ts';
import { messages } from './messages.ts';
import type { TextKey, Texts } from './shape.ts';

/** The app's one source of texts; one instance per window, and per test. */
export function createTexts(locale: Locale) {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: false,
    // Texts are set as text, never as markup.
    warnHtmlMessage: false,
    messages: messages as Record<Locale, Record<keyof Texts, never>>,
  });
}

/** Values for a text's `{placeholders}`. */
export type TextArguments = Readonly<Record<string, string | number>>;

/** Values are often a stranger's words. */
function safe(values: TextArguments): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );
}

/** Reads texts in the window's language; an unknown key does not compile. */
export function useTexts() {
  const { t, locale } = useI18n({ useScope: 'global' });
  return {
    locale,
    t: (key: TextKey, values: TextArguments = {}): string => t(key, safe(values)),
    /** The singular or plural form for a count, which also fills `{count}` unless a written form is given. */
    tn: (key: TextKey, count: number, values: TextArguments = {}): string =>
      t(key, { count, ...safe(values) }, count),
  };
}
