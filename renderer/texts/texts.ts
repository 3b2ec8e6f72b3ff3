import { createI18n, useI18n } from 'vue-i18n';
import type { Locale } from '#core/model/locale.ts';
import { en } from './en.ts';
import { enAudit } from './en-audit.ts';
import { enDecision } from './en-decision.ts';
import { enIncident } from './en-incident.ts';
import { enSync } from './en-sync.ts';
import { enWatch } from './en-watch.ts';
import { es } from './es.ts';
import { esAudit } from './es-audit.ts';
import { esDecision } from './es-decision.ts';
import { esIncident } from './es-incident.ts';
import { esSync } from './es-sync.ts';
import { esWatch } from './es-watch.ts';
import { ptBR } from './pt-BR.ts';
import { ptBRAudit } from './pt-BR-audit.ts';
import { ptBRDecision } from './pt-BR-decision.ts';
import { ptBRIncident } from './pt-BR-incident.ts';
import { ptBRSync } from './pt-BR-sync.ts';
import { ptBRWatch } from './pt-BR-watch.ts';
import type { TextKey, Texts } from './shape.ts';

const messages: Record<Locale, Texts> = {
  'pt-BR': { ...ptBR, ...ptBRAudit, ...ptBRDecision, ...ptBRSync, ...ptBRWatch, ...ptBRIncident },
  en: { ...en, ...enAudit, ...enDecision, ...enSync, ...enWatch, ...enIncident },
  es: { ...es, ...esAudit, ...esDecision, ...esSync, ...esWatch, ...esIncident },
};

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

/** Reads texts in the window's language; an unknown key does not compile. */
export function useTexts() {
  const { t, locale } = useI18n({ useScope: 'global' });
  return {
    locale,
    t: (key: TextKey, values: TextArguments = {}): string => t(key, { ...values }),
    /** The singular or plural form for a count, which also fills `{count}`. */
    tn: (key: TextKey, count: number, values: TextArguments = {}): string =>
      t(key, { ...values, count }, count),
  };
}
