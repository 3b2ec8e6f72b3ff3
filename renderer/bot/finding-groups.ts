import type { Outcome } from '#core/model/finding.ts';
import type { WordedFinding } from '#core/model/worded-finding.ts';

/** Findings that ended alike. */
export interface FindingGroup {
  readonly outcome: Outcome;
  readonly findings: readonly WordedFinding[];
}

/** Urgency of an outcome; one that is missing here does not compile. */
const urgency: Readonly<Record<Outcome, number>> = {
  fail: 0,
  review: 1,
  error: 2,
  pass: 3,
  'not-applicable': 4,
};

/** Groups in the order of urgency; inside a group the run's own order stays (by severity). */
export function groupFindings(findings: readonly WordedFinding[]): FindingGroup[] {
  return (Object.keys(urgency) as Outcome[])
    .sort((a, b) => urgency[a] - urgency[b])
    .map((outcome) => ({
      outcome,
      findings: findings.filter((finding) => finding.outcome === outcome),
    }))
    .filter((group) => group.findings.length > 0);
}
