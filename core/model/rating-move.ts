import type { Localized } from './locale.ts';
import type { QualityValue } from './quality-history.ts';

/** How a rating moved: `changed` to or from one that is not rated, `unknown` where one of the two is not known. */
export const ratingMoves = ['fell', 'rose', 'changed', 'same', 'unknown'] as const;

/** How a rating moved. */
export type RatingMove = (typeof ratingMoves)[number];

const levels: Readonly<Record<Exclude<QualityValue, 'UNKNOWN'>, number>> = {
  RED: 1,
  YELLOW: 2,
  GREEN: 3,
};

/** How a rating moved from one look to a later one; null: not known. */
export function ratingMove(before: QualityValue | null, now: QualityValue | null): RatingMove {
  if (before === null || now === null) return 'unknown';
  if (before === now) return 'same';
  if (before === 'UNKNOWN' || now === 'UNKNOWN') return 'changed';
  return levels[now] < levels[before] ? 'fell' : 'rose';
}

/** What a move is called; `{before}` is the rating before it. */
export const ratingMoveWords: Localized<Readonly<Record<RatingMove, string>>> = {
  'pt-BR': {
    fell: 'Caiu, era {before}',
    rose: 'Subiu, era {before}',
    changed: 'Mudou, era {before}',
    same: 'Igual',
    unknown: 'Não se sabe',
  },
  en: {
    fell: 'Fell, was {before}',
    rose: 'Rose, was {before}',
    changed: 'Changed, was {before}',
    same: 'Unchanged',
    unknown: 'Not known',
  },
  es: {
    fell: 'Bajó, era {before}',
    rose: 'Subió, era {before}',
    changed: 'Cambió, era {before}',
    same: 'Igual',
    unknown: 'No se sabe',
  },
};
