import type { RuleClause, RulePlace } from '#app/contract/rule-views.ts';
import type { RulesetClause } from '#core/audit/rulesets/ruleset.ts';
import { addOns, rulesets } from '#core/audit/rulesets/rulesets.ts';
import { sourceLink } from '#core/audit/rulesets/source-links.ts';
import type { Locale } from '#core/model/locale.ts';
import { rulesetIds } from '#core/model/run.ts';

/** Rulesets, newest first, then the law of countries. */
export const ruleSources = [
  ...rulesetIds.toReversed().map((id) => rulesets[id]),
  ...Object.values(addOns),
];

/** A clause in words of a language. */
export function wordClause({ text, source, since }: RulesetClause, locale: Locale): RuleClause {
  return { text: text[locale], source: source[locale], since, link: sourceLink(source) };
}

/** Where an audit stands, newest ruleset first. */
export function rulePlaces(auditId: string, locale: Locale): RulePlace[] {
  return ruleSources.flatMap(({ id, entries }): RulePlace[] => {
    const entry = entries.find(({ audit }) => audit === auditId);
    if (entry === undefined) return [];
    const { severity, clause } = entry;
    return [{ rules: id, severity, clause: wordClause(clause, locale) }];
  });
}
