import { enPhrases } from './phrases-en.ts';
import { esPhrases } from './phrases-es.ts';
import { ptPhrases } from './phrases-pt.ts';
import type { Phrase, ProbeLanguage } from './phrase.ts';

/** Every phrase of the battery, by language. */
export const battery: Readonly<Record<ProbeLanguage, readonly Phrase[]>> = {
  pt: ptPhrases,
  es: esPhrases,
  en: enPhrases,
};
