import { enPhrases } from './phrases-en.ts';
import { esPhrases } from './phrases-es.ts';
import { ptPhrases } from './phrases-pt.ts';
import { probeLanguages, type Phrase, type ProbeLanguage, type ProbePhrase } from './phrase.ts';

/** Every phrase of the battery, by language. */
export const battery: Readonly<Record<ProbeLanguage, readonly Phrase[]>> = {
  pt: ptPhrases,
  es: esPhrases,
  en: enPhrases,
};

/** The battery of some languages in one list, then the words of a client. */
export function phrasesOf(
  languages: readonly ProbeLanguage[] = probeLanguages,
  own: readonly string[] = [],
): readonly ProbePhrase[] {
  return [
    ...languages.flatMap((language) =>
      battery[language].map((phrase) => ({ ...phrase, language })),
    ),
    ...own.map((text) => ({ text, language: null })),
  ];
}
