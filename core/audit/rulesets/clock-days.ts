import type { RulesetId } from '#core/model/run.ts';
import { rulesets } from './rulesets.ts';
import type { Clock } from './ruleset.ts';

/** Days that a clock of a ruleset runs; null when the ruleset knows no such clock, or none with a length. */
export function clockDays(ruleset: RulesetId, clock: Clock['id']): number | null {
  return rulesets[ruleset].clocks.find(({ id }) => id === clock)?.days ?? null;
}
