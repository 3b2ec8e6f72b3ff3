import { auditGroups, type AuditGroup } from '#core/model/audit-group.ts';
import type { Finding, Severity } from '#core/model/finding.ts';
import type { GroupScore, Score } from '#core/model/score.ts';
import { scoreWeights } from '#core/model/score-weights.ts';

/** A finding with the group and the severity that its ruleset gives it. */
export interface ScoredFinding {
  readonly finding: Pick<Finding, 'outcome'>;
  readonly group: AuditGroup;
  readonly severity: Severity;
}

/**
 * The share of weight that passed among what was decided, by group and over all. Open questions are left out and
 * counted apart; an error makes its group and the total null, so that no number stands on less than it claims.
 */
export function scoreRun(scored: readonly ScoredFinding[]): Score {
  const groups = auditGroups.flatMap((group) => {
    const own = scored.filter((one) => one.group === group);
    return own.length === 0 ? [] : [scoreGroup(group, own)];
  });
  const isSpoiled = scored.some(({ finding }) => finding.outcome === 'error');
  const decided = sum(groups.map((group) => group.decided));
  const passed = sum(groups.map((group) => group.passed));
  return {
    total: isSpoiled || decided === 0 ? null : percent(passed, decided),
    open: sum(groups.map(({ open }) => open)),
    groups,
  };
}

function scoreGroup(group: AuditGroup, own: readonly ScoredFinding[]): GroupScore {
  const weightOf = (outcome: Finding['outcome']): number =>
    sum(
      own
        .filter(({ finding }) => finding.outcome === outcome)
        .map((one) => scoreWeights[one.severity]),
    );
  const passed = weightOf('pass');
  const decided = passed + weightOf('fail');
  const isSpoiled = own.some(({ finding }) => finding.outcome === 'error');
  return {
    group,
    score: isSpoiled || decided === 0 ? null : percent(passed, decided),
    passed,
    decided,
    open: own.filter(({ finding }) => finding.outcome === 'review').length,
  };
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
