import type { RunView } from '#app/contract/views.ts';

const order = ['no-violation-found', 'open-questions', 'violations'] as const;

/** Sorts verdicts from quiet to urgent; what was never audited comes first. */
export function verdictRank(verdict: RunView['verdict'] | null): number {
  return verdict === null ? -1 : order.indexOf(verdict);
}
