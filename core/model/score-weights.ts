import type { Severity } from './finding.ts';

/** How much an audit counts in the score, by its severity under the ruleset. Printed with every score. */
export const scoreWeights: Readonly<Record<Severity, number>> = {
  blocker: 10,
  high: 5,
  medium: 2,
  low: 1,
  information: 0,
};
