import type { Occurrence } from '#core/audit/identity/occurrences.ts';
import type { DecidedFinding } from '#core/model/decided-finding.ts';
import type { FindingTriage } from '#core/model/finding-triage.ts';
import type { Triage } from '#core/model/triage.ts';

/** A decision with the thing it is about, as the newest run names it. */
export interface DecidedOccurrence {
  readonly triage: Triage;
  readonly occurrence: Occurrence;
}

/**
 * What was decided about each finding of a run, with how many of its blocks have it; a finding about which nothing is
 * decided is left out. `all`: everything the run found.
 */
export function decidedFindings(
  decided: readonly DecidedOccurrence[],
  all: readonly Occurrence[],
): DecidedFinding[] {
  const findings = new Map<string, Map<string, DecidedFinding['decisions'][number]>>();
  for (const { triage, occurrence } of decided) {
    const { state, reason, author, at, until } = triage;
    if (state === 'open') continue;
    const decisions =
      findings.get(occurrence.auditId) ?? new Map<string, DecidedFinding['decisions'][number]>();
    findings.set(occurrence.auditId, decisions);
    const key = JSON.stringify([state, reason, author, at, until]);
    const blocks = (decisions.get(key)?.blocks ?? 0) + 1;
    decisions.set(key, { state, reason, author, at, until, blocks });
  }
  const totals = new Map<string, number>();
  for (const { auditId } of all) totals.set(auditId, (totals.get(auditId) ?? 0) + 1);
  return [...findings].map(([auditId, decisions]) => ({
    auditId,
    blocks: totals.get(auditId) ?? 0,
    decisions: [...decisions.values()],
  }));
}

/** The decision about a finding that counts at a moment (ms): the newest that has not run out. Null: it is open. */
export function countingAt(
  { auditId, blocks, decisions }: DecidedFinding,
  now: number,
): FindingTriage | null {
  const counting = decisions.filter(({ until }) => until === null || Date.parse(until) > now);
  const [first, ...rest] = counting;
  if (first === undefined) return null;
  const { state, reason, author, at, until } = rest.reduce((a, b) => (a.at >= b.at ? a : b), first);
  const same = counting.reduce((sum, one) => sum + (one.state === state ? one.blocks : 0), 0);
  return { auditId, state, reason, author, at, until, isWhole: same === blocks };
}
