import type { Outcome } from './finding.ts';
import type { Localized } from './locale.ts';

/** How an audit of one bot ended, as it stands in a column. */
export const outcomeWords: Localized<Readonly<Record<Outcome, string>>> = {
  'pt-BR': {
    fail: 'Violação',
    review: 'Pergunta em aberto',
    error: 'Não verificado',
    pass: 'Sem violação',
    'not-applicable': 'Não se aplica',
  },
  en: {
    fail: 'Violation',
    review: 'Open question',
    error: 'Not checked',
    pass: 'No violation',
    'not-applicable': 'Not applicable',
  },
  es: {
    fail: 'Infracción',
    review: 'Pregunta abierta',
    error: 'No verificado',
    pass: 'Sin infracción',
    'not-applicable': 'No aplica',
  },
};
