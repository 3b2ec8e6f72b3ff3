import { ptBRAudit } from '#renderer/texts/pt-BR-audit.ts';

/** How a condition compares, as far as the window has words for it. */
export type KnownComparison = keyof typeof ptBRAudit.comparison;

/** Takes a condition of the flow apart (`equals true`); one that the window has no words for stays whole. */
export function readCondition(condition: string): {
  readonly comparison: KnownComparison | null;
  readonly value: string;
} {
  const [first = '', ...rest] = condition.trim().split(' ');
  return Object.prototype.hasOwnProperty.call(ptBRAudit.comparison, first)
    ? { comparison: first as KnownComparison, value: rest.join(' ') }
    : { comparison: null, value: condition };
}
