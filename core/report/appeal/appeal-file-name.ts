import type { AppealFacts } from '#core/model/appeal.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import type { NameValues } from '../file-name/name-pattern.ts';
import { reportNameValues } from '../report-file-name.ts';

/** What a packet is, as a word of a file name. */
const kindWords: Localized<Readonly<Record<AppealFacts['kind'], string>>> = {
  'pt-BR': { appeal: 'recurso', remedied: 'recurso-corrigido' },
  en: { appeal: 'appeal', remedied: 'appeal-remedied' },
  es: { appeal: 'apelacion', remedied: 'apelacion-corregida' },
};

/** What a pattern's tokens mean for an appeal packet; a packet has no length. */
export function appealNameValues(facts: AppealFacts, locale: Locale): NameValues {
  const { client, bot, asOf, timeZone, ruleset, kind } = facts;
  const named = { locale, length: 'full', asOf, timeZone, ruleset } as const;
  return {
    ...reportNameValues({ ...named, client: { name: client }, bots: [{ name: bot }] }),
    kind: kindWords[locale][kind],
    length: '',
  };
}
