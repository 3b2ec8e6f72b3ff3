import type { RulesetId } from '#core/model/run.ts';
import { aiEntries } from './entries/ai.ts';
import { appealEntries } from './entries/appeal.ts';
import { channelsEntries } from './entries/channels.ts';
import { consentEntries } from './entries/consent.ts';
import { disclosureEntries } from './entries/disclosure.ts';
import { escalationEntries } from './entries/escalation.ts';
import { hoursEntries } from './entries/hours.ts';
import { numberEntries } from './entries/number.ts';
import { obstaclesEntries } from './entries/obstacles.ts';
import { privacyEntries } from './entries/privacy.ts';
import { structureEntries } from './entries/structure.ts';
import { templatesEntries } from './entries/templates.ts';
import { understandingEntries } from './entries/understanding.ts';
import type { DatedEntry, RulesetEntry } from './ruleset.ts';

/** Every audit's rulings, in the order reports list audits of equal weight. */
const allEntries: readonly DatedEntry[] = [
  ...escalationEntries,
  ...disclosureEntries,
  ...understandingEntries,
  ...channelsEntries,
  ...hoursEntries,
  ...obstaclesEntries,
  ...consentEntries,
  ...privacyEntries,
  ...aiEntries,
  ...numberEntries,
  ...templatesEntries,
  ...appealEntries,
  ...structureEntries,
];

/** The entries that a ruleset knows. */
export function entriesIn(id: RulesetId): readonly RulesetEntry[] {
  return allEntries.flatMap(({ audit, rulings }) => {
    const ruling = rulings[id];
    return ruling === undefined ? [] : [{ audit, ...ruling }];
  });
}
