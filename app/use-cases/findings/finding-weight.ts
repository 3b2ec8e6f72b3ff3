import { outcomes, severities } from '#core/model/outcomes.ts';
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
  return Array.from(keys, (key) => findings[key % places]!);
}

/** What fails before what needs a person, each the gravest first. */
export function weightOf({ line: { outcome, severity } }: IndexedFinding): number {
  return weights.get(outcome)! * severities.length + graveness.get(severity)!;
}

const weights = new Map(outcomes.map((outcome, at) => [outcome, at]));
const graveness = new Map(severities.map((severity, at) => [severity, at]));

/** The weightiest first, of equal ones the oldest. */
export function byWeight(findings: readonly IndexedFinding[]): readonly IndexedFinding[] {
  const instants = [...new Set(findings.map(({ line }) => line.firstSeen))].sort();
  const ages = new Map(instants.map((instant, at) => [instant, at]));
  return byRank(
    findings,
    Float64Array.from(
      findings,
      (finding) => weightOf(finding) * instants.length + ages.get(finding.line.firstSeen)!,
    ),
    false,
  );
}
