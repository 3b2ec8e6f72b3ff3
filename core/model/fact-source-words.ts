import type { Localized } from './locale.ts';
import type { factSources } from './surroundings.ts';

/** Where a fact about a number comes from, in words. */
export const factSourceWords: Localized<Readonly<Record<(typeof factSources)[number], string>>> = {
  'pt-BR': {
    meta: 'Meta',
    webhook: 'Webhook importado',
    blip: 'Blip',
    typed: 'Digitado',
    csv: 'Tabela CSV',
  },
  en: {
    meta: 'Meta',
    webhook: 'Imported webhook',
    blip: 'Blip',
    typed: 'Typed in',
    csv: 'CSV table',
  },
  es: {
    meta: 'Meta',
    webhook: 'Webhook importado',
    blip: 'Blip',
    typed: 'Escrito a mano',
    csv: 'Tabla CSV',
  },
};
