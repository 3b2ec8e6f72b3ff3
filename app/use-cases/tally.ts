import type { Finding } from '#core/model/finding.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { OutcomeCounts } from '#core/model/worded-run.ts';
import type { Run } from '#core/model/run.ts';

/** How many findings ended in each outcome. */
export function countOutcomes(findings: readonly Pick<Finding, 'outcome'>[]): OutcomeCounts {
  const counts: OutcomeCounts = zeroCounts(outcomes);
  for (const { outcome } of findings) counts[outcome] += 1;
  return counts;
}

/** A count of zero under each name. */
export function zeroCounts<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

/** Sum of several tallies. */
export function addCounts(all: readonly OutcomeCounts[]): OutcomeCounts {
  return {
    fail: all.reduce((sum, one) => sum + one.fail, 0),
    review: all.reduce((sum, one) => sum + one.review, 0),
    error: all.reduce((sum, one) => sum + one.error, 0),
    pass: all.reduce((sum, one) => sum + one.pass, 0),
    'not-applicable': all.reduce((sum, one) => sum + one['not-applicable'], 0),
  };
}

/** The worst of several verdicts, or null when there is none. */
export function worstVerdict(all: readonly Run['verdict'][]): Run['verdict'] | null {
  const worstFirst = ['violations', 'open-questions', 'no-violation-found'] as const;
  return worstFirst.find((verdict) => all.includes(verdict)) ?? null;
}
