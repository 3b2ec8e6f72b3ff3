import type { Run } from '#core/model/run.ts';
import { matchOccurrences, occurrencesOf, type Occurrence } from '../identity/occurrences.ts';

/** What changed from one run to a later one of the same bot. */
export interface RunComparison {
  /** Found now and not before. */
  readonly new: readonly Occurrence[];
  /** Found before and not now, by an audit that was made both times. */
  readonly fixed: readonly Occurrence[];
  /** Found both times, renamed and moved blocks included. */
  readonly recurring: readonly { readonly before: Occurrence; readonly after: Occurrence }[];
  /** Found now by an audit that was not made before, so that nobody knows whether it is new. */
  readonly newlyChecked: readonly Occurrence[];
  /** Found before by an audit that was not made now, so that nobody knows whether it is fixed. */
  readonly noLongerChecked: readonly Occurrence[];
}

/** Compares what two runs found (fail and review), block by block. */
export function compareRuns(before: Run, after: Run): RunComparison {
  const { pairs, onlyBefore, onlyAfter } = matchOccurrences(
    occurrencesOf(before),
    occurrencesOf(after),
    { before: before.titles, after: after.titles },
  );
  const madeBefore = auditsMade(before);
  const madeAfter = auditsMade(after);
  return {
    new: onlyAfter.filter(({ auditId }) => madeBefore.has(auditId)),
    fixed: onlyBefore.filter(({ auditId }) => madeAfter.has(auditId)),
    recurring: pairs,
    newlyChecked: onlyAfter.filter(({ auditId }) => !madeBefore.has(auditId)),
    noLongerChecked: onlyBefore.filter(({ auditId }) => !madeAfter.has(auditId)),
  };
}

/** Audits that came to an outcome: not broken, not switched off, not left out by the ruleset. */
function auditsMade({ findings }: Run): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ auditId, outcome, variant }) =>
      outcome === 'error' || variant === 'switched-off' ? [] : [auditId],
    ),
  );
}
