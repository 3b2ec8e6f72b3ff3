import type { RuleRow } from '#app/contract/rule-views.ts';
import type { AuditSettings } from '#core/model/audit-settings.ts';
import type { Severity } from '#core/model/finding.ts';
import { holdsWords, searchableText, searchWords } from '#core/model/searchable-text.ts';

/** One audit as it is for one client. */
export interface ClientAudit {
  readonly auditId: string;
  /** Null for an audit that another version knew: what was changed about it is kept. */
  readonly rule: RuleRow | null;
  /** Null while it is made. */
  readonly off: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** What the ruleset says; null for an audit that this version does not know. */
  readonly usual: Severity | null;
  /** What the agency says instead; null where it leaves it. */
  readonly severity: Severity | null;
}

/** Every audit of the catalogue, and before them those that only the settings name. */
export function clientAudits(
  rules: readonly RuleRow[],
  { switchedOff, severities }: AuditSettings,
): ClientAudit[] {
  const known = new Map(rules.map((rule) => [rule.auditId, rule]));
  const named = [...switchedOff.map(({ auditId }) => auditId), ...Object.keys(severities)];
  const unknown = [...new Set(named)].filter((auditId) => !known.has(auditId)).toSorted();
  return [...unknown, ...known.keys()].map((auditId) => {
    const rule = known.get(auditId) ?? null;
    const off = switchedOff.find((one) => one.auditId === auditId);
    return {
      ...{ auditId, rule },
      off: off === undefined ? null : { reason: off.reason, by: off.by, at: off.at },
      usual: rule?.places[0]?.severity ?? null,
      severity: severities[auditId] ?? null,
    };
  });
}

/** True where the agency changes something about it. */
export function isChanged({ off, severity }: ClientAudit): boolean {
  return off !== null || severity !== null;
}

/** The audits that words leave. */
export function matchingAudits(audits: readonly ClientAudit[], text: string): ClientAudit[] {
  const words = searchWords(text);
  return audits.filter(({ auditId, rule, off }) =>
    holdsWords(words, [searchableText(`${auditId} ${rule?.title ?? ''} ${off?.reason ?? ''}`)]),
  );
}

/** Settings with an audit switched off, or made again (null). */
export function withOff(
  settings: AuditSettings,
  auditId: string,
  off: ClientAudit['off'],
): AuditSettings {
  const others = settings.switchedOff.filter((one) => one.auditId !== auditId);
  return { ...settings, switchedOff: off === null ? others : [...others, { auditId, ...off }] };
}

/** Settings with an audit that weighs otherwise, or as the ruleset says (null). */
export function withSeverity(
  settings: AuditSettings,
  auditId: string,
  severity: Severity | null,
): AuditSettings {
  const others = Object.entries(settings.severities).filter(([id]) => id !== auditId);
  const severities = Object.fromEntries(others);
  return {
    ...settings,
    severities: severity === null ? severities : { ...severities, [auditId]: severity },
  };
}
