import type { Localized } from '#core/model/locale.ts';
import type { Surroundings } from '#core/model/surroundings.ts';

type NumberFacts = NonNullable<Surroundings['number']>;

/** A penalty as it is known. */
export type Penalty = NonNullable<NumberFacts['penalty']>;

/** What is known of a penalty of the number. */
export type PenaltyState =
  /** Nothing is known of the number at all. */
  | { readonly kind: 'unknown-number' }
  /** Nobody has said whether there is one. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'none' }
  /** There is one, but nobody has said since when. */
  | { readonly kind: 'undated' }
  | { readonly kind: 'penalised'; readonly penalty: Penalty };

/** Meta's words for a number that is under one; `RESTRICTED` may be no more than a used-up limit. */
const penalisedStatuses: ReadonlySet<string> = new Set(['FLAGGED', 'BANNED']);

/** Whether the number is under a penalty, and which. */
export function penaltyState({ number }: Surroundings): PenaltyState {
  if (number === null) return { kind: 'unknown-number' };
  if (number.isPenalised === false) return { kind: 'none' };
  if (number.penalty !== null) return { kind: 'penalised', penalty: number.penalty };
  const isFlagged = penalisedStatuses.has((number.status ?? '').toUpperCase());
  return { kind: number.isPenalised === true || isFlagged ? 'undated' : 'unasked' };
}

/** Titles of audits that only apply under a penalty, for when there is none or nobody has said. */
export const unpenalisedTitles = {
  'not-applicable': {
    'pt-BR': 'O número não está sob penalidade',
    en: 'The number is not under a penalty',
    es: 'El número no está penalizado',
  },
  'not-applicable-unasked': {
    'pt-BR': 'Não se sabe se o número está sob penalidade, ou desde quando (a QR-02 pergunta)',
    en: 'Whether the number is under a penalty, or since when, is not known (QR-02 asks)',
    es: 'No se sabe si el número está penalizado, o desde cuándo (QR-02 lo pregunta)',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The variant of {@link unpenalisedTitles}, or of an unknown number, that a state without a dated penalty has. */
export function unpenalisedVariant(
  kind: Exclude<PenaltyState['kind'], 'penalised'>,
): 'not-applicable' | 'not-applicable-unasked' | 'not-applicable-unknown' {
  if (kind === 'unknown-number') return 'not-applicable-unknown';
  return kind === 'none' ? 'not-applicable' : 'not-applicable-unasked';
}
