import type { LocationQuery } from 'vue-router';
import type { Choice } from '#app/contract/finding-query.ts';
import type { RulePlace, RuleRow } from '#app/contract/rule-views.ts';
import { auditGroups, type AuditGroup } from '#core/model/audit-group.ts';
import type { Severity } from '#core/model/finding.ts';
import { severities } from '#core/model/outcomes.ts';
import { facetedRows, type FacetedRows } from '#renderer/controls/faceted-rows.ts';
import { addressOf, choiceIn, textIn } from '#renderer/controls/filter-address.ts';

/** What the catalogue can be filtered by, value by value. */
export const ruleFacets = ['group', 'severity', 'rules'] as const;

/** One of them. */
export type RuleFacet = (typeof ruleFacets)[number];

/** Sets of rules and law by name, the newest first. */
export const ruleSets = [
  '2026-09',
  '2020-10',
  'brazil-sac-2022',
  'spain-customer-service-2025',
] as const satisfies readonly RulePlace['rules'][];

/** Which audits of the catalogue are meant. */
export interface RuleFilter {
  readonly group: Choice<AuditGroup>;
  readonly severity: Choice<Severity>;
  readonly rules: Choice<RulePlace['rules']>;
  /** Words that all must be there, `-word` that must not. */
  readonly text: string;
}

/** The rules that a filter leaves, in their order. A rule weighs what the newest set says. */
export function filteredRules(
  rows: readonly RuleRow[],
  filter: RuleFilter,
): FacetedRows<RuleRow, RuleFacet> {
  return facetedRows(rows, ruleFacets, filter, {
    valuesOf: ({ group, places }) => ({
      group: [group],
      severity: places.slice(0, 1).map(({ severity }) => severity),
      rules: places.map(({ rules }) => rules),
    }),
    textOf: ({ auditId, title }) => `${auditId} ${title}`,
  });
}

/** The filter of an address. */
export function ruleFilterIn(address: LocationQuery): RuleFilter {
  return {
    group: choiceIn(address, 'group', auditGroups),
    severity: choiceIn(address, 'severity', severities),
    rules: choiceIn(address, 'rules', ruleSets),
    text: textIn(address, 'text'),
  };
}

/** A filter as the part of an address after `?`. */
export function ruleAddress({ text, ...choices }: RuleFilter): Record<string, string[] | string> {
  return addressOf(choices, text);
}
