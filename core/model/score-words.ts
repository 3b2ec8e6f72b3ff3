import type { Localized } from './locale.ts';

interface ScoreWords {
  readonly heading: string;
  /** How the figure comes about; `{blocker}`, `{high}`, `{medium}`, `{low}` are weights. */
  readonly method: string;
  readonly group: string;
  readonly score: string;
  readonly decided: string;
  readonly open: string;
  readonly total: string;
  /** In place of a figure that would stand on less than it claims. */
  readonly none: string;
}

/** Words around a score, as window and report show it. */
export const scoreWords: Localized<ScoreWords> = {
  'pt-BR': {
    heading: 'Pontuação',
    method:
      'De 0 a 100: o peso do que passou sobre o peso do que foi decidido. Pesos: impeditiva {blocker}, alta {high}, média {medium}, baixa {low}. Perguntas em aberto ficam de fora e são contadas à parte; onde uma verificação quebrou não há pontuação.',
    group: 'Grupo',
    score: 'Pontuação',
    decided: 'Peso decidido',
    open: 'Em aberto',
    total: 'Total',
    none: 'sem pontuação',
  },
  en: {
    heading: 'Score',
    method:
      'From 0 to 100: the weight that passed over the weight that was decided. Weights: blocker {blocker}, high {high}, medium {medium}, low {low}. Open questions are left out and counted apart; where a check broke there is no score.',
    group: 'Group',
    score: 'Score',
    decided: 'Weight decided',
    open: 'Open',
    total: 'Total',
    none: 'no score',
  },
  es: {
    heading: 'Puntuación',
    method:
      'De 0 a 100: el peso de lo que pasó sobre el peso de lo decidido. Pesos: bloqueante {blocker}, alta {high}, media {medium}, baja {low}. Las preguntas abiertas quedan fuera y se cuentan aparte; donde una verificación falló no hay puntuación.',
    group: 'Grupo',
    score: 'Puntuación',
    decided: 'Peso decidido',
    open: 'Abiertas',
    total: 'Total',
    none: 'sin puntuación',
  },
};
