import type { RuleView } from '#app/contract/rule-views.ts';
import { audits } from '#core/audit/registry.ts';
import { ruleSentences } from '#core/audit/rule-words.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Deps } from '../deps.ts';
import { countsByAudit, toRuleRow } from './list-rules.ts';
import { ruleExamples } from './rule-examples.ts';

/** One audit's page; null for an id that this version does not know. */
export function readRule(
  deps: Deps,
  { auditId, locale }: { readonly auditId: string; readonly locale: Locale },
): RuleView | null {
  const audit = audits.get(auditId);
  if (audit === undefined) return null;
  const { newestFindings, clientRecords, clients } = deps.workspace();
  const row = toRuleRow(audit, countsByAudit(newestFindings.auditCounts()), locale);
  const records = clientRecords.list();
  const kept = clients.list().flatMap(({ id: clientId, name: clientName }) => {
    const settings = records.get(clientId)?.settings;
    return settings === undefined ? [] : [{ client: { clientId, clientName }, settings }];
  });
  return {
    ...row,
    why: audit.meta.why[locale],
    sentences: ruleSentences(audit.meta, locale),
    fix: [...audit.meta.fix[locale]],
    examples: ruleExamples(audit, { severity: row.places[0]?.severity ?? 'information', locale }),
    switchedOff: kept.flatMap(({ client, settings }) =>
      settings.switchedOff
        .filter((off) => off.auditId === auditId)
        .map(({ reason, by, at }) => ({ ...client, reason, by, at })),
    ),
    severities: kept.flatMap(({ client, settings }) => {
      const severity = settings.severities[auditId];
      return severity === undefined ? [] : [{ ...client, severity }];
    }),
  };
}
