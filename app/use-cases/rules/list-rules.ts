import type { RuleRow } from '#app/contract/rule-views.ts';
import type { AuditCount } from '#app/ports/newest-findings.ts';
import type { Audit } from '#core/audit/audit.ts';
import { audits } from '#core/audit/registry.ts';
import { ruleTitle } from '#core/audit/rule-words.ts';
import { auditGroups } from '#core/model/audit-group.ts';
import type { Locale } from '#core/model/locale.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { OutcomeCounts } from '#core/model/worded-run.ts';
import type { Deps } from '../deps.ts';
import { zeroCounts } from '../tally.ts';
import { rulePlaces } from './rule-places.ts';

/** Every audit of this version, in the order of groups, with how the newest runs of all visible bots ended. */
export function listRules(deps: Deps, locale: Locale): RuleRow[] {
  const counts = countsByAudit(deps.workspace().newestFindings.auditCounts());
  return [...audits.values()]
    .map((audit) => toRuleRow(audit, counts, locale))
    .toSorted((a, b) => auditGroups.indexOf(a.group) - auditGroups.indexOf(b.group));
}

/** One audit as the catalogue shows it. */
export function toRuleRow(
  { meta }: Audit,
  counts: ReadonlyMap<string, OutcomeCounts>,
  locale: Locale,
): RuleRow {
  return {
    auditId: meta.id,
    group: meta.group,
    title: ruleTitle(meta, locale),
    isPersons: meta.isPersons === true,
    places: rulePlaces(meta.id, locale),
    counts: counts.get(meta.id) ?? none,
  };
}

const none: OutcomeCounts = zeroCounts(outcomes);

/** How the newest runs ended, by audit. */
export function countsByAudit(all: readonly AuditCount[]): ReadonlyMap<string, OutcomeCounts> {
  const counts = new Map<string, OutcomeCounts>();
  for (const { auditId, outcome, count } of all)
    counts.set(auditId, { ...(counts.get(auditId) ?? none), [outcome]: count });
  return counts;
}
