import { outcomes, severities } from '#core/model/outcomes.ts';
import { codedBy } from './coded-values.ts';
import type { IndexedFinding } from './held-findings.ts';

/** Room for the place of a finding beside its rank, in one number. */
const places = 2 ** 21;

/**
 * Sorts by a number each, equal ones in the order they stand in: a hundred thousand numbers are sorted in the time in
 * which ten thousand pairs of texts are compared. Ranks are whole and below 2^31.
 */
export function byRank(
  findings: readonly IndexedFinding[],
  ranks: Float64Array,
  descending: boolean,
): IndexedFinding[] {
  const most = descending ? ranks.reduce((a, b) => Math.max(a, b), 0) : 0;
  const keys = ranks.map((rank, at) => (descending ? most - rank : rank) * places + at).sort();
  const sorted = new Array<IndexedFinding>(findings.length);
  for (let at = 0; at < keys.length; at += 1) sorted[at] = findings[keys[at]! % places]!;
  return sorted;
}

/** What fails before what needs a person, each the gravest first. */
export function weightOf({ line: { outcome, severity } }: IndexedFinding): number {
  return weights.get(outcome)! * severities.length + graveness.get(severity)!;
}

const weights = new Map(outcomes.map((outcome, at) => [outcome, at]));
const graveness = new Map(severities.map((severity, at) => [severity, at]));

/** The weightiest first, of equal ones the oldest. */
export function byWeight(findings: readonly IndexedFinding[]): readonly IndexedFinding[] {
  const { values, codes } = codedBy(findings, ({ line }) => line.firstSeen);
  const order = new Map(values.toSorted().map((instant, at) => [instant, at]));
  const ages = values.map((instant) => order.get(instant)!);
  const ranks = new Float64Array(findings.length);
  for (let at = 0; at < findings.length; at += 1)
    ranks[at] = weightOf(findings[at]!) * values.length + ages[codes[at]!]!;
  return byRank(findings, ranks, false);
}
