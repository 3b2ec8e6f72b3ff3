import { createI18n, useI18n } from 'vue-i18n';
import { busyWhile } from '#renderer/app-state.ts';
import type { Locale } from '#core/model/locale.ts';
import { isolated } from './isolated.ts';
import { loadTexts } from './load-texts.ts';
import type { TextKey, Texts } from './shape.ts';

/** The app's one source of texts; one instance per window, and per test. `messages` has at least those of `locale`. */
export function createTexts(locale: Locale, messages: Partial<Readonly<Record<Locale, Texts>>>) {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: false,
    // Texts are set as text, never as markup.
    warnHtmlMessage: false,
    messages: messages as Record<Locale, Record<keyof Texts, never>>,
  });
}

/** Changes the window's language, as soon as its texts are there; called again meanwhile, the last call counts. */
export function useLanguage(): (wanted: Locale) => void {
  const i18n = useI18n({ useScope: 'global' });
  let last: Locale;
  return (wanted) => {
    last = wanted;
    if (i18n.availableLocales.includes(wanted)) i18n.locale.value = wanted;
    else
      void busyWhile(async () => {
        i18n.setLocaleMessage(wanted, (await loadTexts(wanted)) as Record<keyof Texts, never>);
        if (last === wanted) i18n.locale.value = wanted;
      });
  };
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
