import type { AddOnId, RulesetId } from '#core/model/run.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { ruleset202010 } from './2020-10.ts';
import { ruleset202609 } from './2026-09.ts';
import { brazilSac2022 } from './add-ons/brazil-sac-2022.ts';
import { spainCustomerService2025 } from './add-ons/spain-customer-service-2025.ts';
import type { AddOn, Ruleset, RulesetEntry } from './ruleset.ts';

/** All rulesets by name. */
export const rulesets: Readonly<Record<RulesetId, Ruleset>> = {
  '2020-10': ruleset202010,
  '2026-09': ruleset202609,
};

/** The ruleset in force today, used unless another is asked for. */
export const currentRuleset: RulesetId = '2026-09';

/** All add-ons by name. */
export const addOns: Readonly<Record<AddOnId, AddOn>> = {
  'brazil-sac-2022': brazilSac2022,
  'spain-customer-service-2025': spainCustomerService2025,
};

/**
 * Law that comes on top for a client. A line of business that nobody has said counts as possible, so that the audit
 * can ask; a country that nobody has said does not.
 */
export function addOnsFor(ruleset: Ruleset, { client }: Surroundings): readonly AddOn[] {
  return Object.values(addOns).filter(
    ({ country, sectors, from }) =>
      client !== null &&
      client.country === country &&
      // A ruleset of the past stays what it was.
      (ruleset.id === currentRuleset || from <= ruleset.from) &&
      (sectors === null || client.sector === null || sectors.includes(client.sector)),
  );
}

/** An audit's entry in a ruleset or in any add-on; null when neither knows it. */
export function entryOf(rulesetId: RulesetId, auditId: string): RulesetEntry | null {
  const all = [
    ...rulesets[rulesetId].entries,
    ...Object.values(addOns).flatMap(({ entries }) => entries),
  ];
  return all.find(({ audit }) => audit === auditId) ?? null;
}
