import type { Severity } from '#core/model/finding.ts';
import type { Localized } from '#core/model/locale.ts';
import type { AddOnId, RulesetId } from '#core/model/run.ts';
import type { Sector } from '#core/model/sectors.ts';

/** The sentence of a source that an audit stands on. */
export interface RulesetClause {
  /** What the source demands, in our words. */
  readonly text: Localized;
  /** Where it says so: document and place. */
  readonly source: Localized;
  /** Date from which it holds, ISO 8601 (day or month). */
  readonly since: string;
}

/** What a ruleset makes of one audit. */
export interface Ruling {
  readonly severity: Severity;
  readonly clause: RulesetClause;
}

/** One audit with what each dated ruleset makes of it; a ruleset that is left out does not know the audit. */
export interface DatedEntry {
  readonly audit: string;
  readonly rulings: Partial<Readonly<Record<RulesetId, Ruling>>>;
}

/** One audit's place in a ruleset. */
export interface RulesetEntry extends Ruling {
  readonly audit: string;
}

/** A time that runs from an event and ends with a consequence. */
export interface Clock {
  readonly id: 'rating-fall' | 'restriction' | 'appeal-window';
  /** Days it runs; null where the event itself carries its end. */
  readonly days: number | null;
  readonly clause: RulesetClause;
}

/** A dated set of rules: which audits count, how much, why, and which clocks run. */
export interface Ruleset {
  readonly id: RulesetId;
  readonly title: Localized;
  readonly source: Localized;
  /** First day it is in force, ISO 8601. */
  readonly from: string;
  /** In the order reports list audits of equal weight. */
  readonly entries: readonly RulesetEntry[];
  readonly clocks: readonly Clock[];
}

/** Law that comes on top of a ruleset for clients of a country and, if given, of certain lines of business. */
export interface AddOn {
  readonly id: AddOnId;
  readonly title: Localized;
  readonly source: Localized;
  /** First day it is in force, ISO 8601. */
  readonly from: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Null: every line of business. */
  readonly sectors: readonly Sector[] | null;
  readonly entries: readonly RulesetEntry[];
}
