import type { RulesetId } from '#core/model/run.ts';
import { ruleset202010 } from './2020-10.ts';
import { ruleset202609 } from './2026-09.ts';
import type { Ruleset } from './ruleset.ts';

/** All rulesets by name. */
export const rulesets: Readonly<Record<RulesetId, Ruleset>> = {
  '2020-10': ruleset202010,
  '2026-09': ruleset202609,
};

/** The ruleset in force today, used unless another is asked for. */
export const currentRuleset: RulesetId = '2026-09';
