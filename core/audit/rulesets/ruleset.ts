import type { Severity } from '#core/model/finding.ts';
import type { Localized } from '#core/model/locale.ts';
import type { RulesetId } from '#core/model/run.ts';

/** The sentence of a source that an audit stands on. */
export interface RulesetClause {
  /** What the source demands, in our words. */
  readonly text: Localized;
  /** Where it says so: document and place. */
  readonly source: Localized;
  /** Date from which it holds, ISO 8601 (day or month). */
  readonly since: string;
}

/** One audit's place in a ruleset. */
export interface RulesetEntry {
  readonly audit: string;
  readonly severity: Severity;
  readonly clause: RulesetClause;
}

/** A dated set of rules: which audits count, how much, and why. */
export interface Ruleset {
  readonly id: RulesetId;
  readonly title: Localized;
  readonly source: Localized;
  /** First day it is in force, ISO 8601. */
  readonly from: string;
  /** In the order reports list audits of equal weight. */
  readonly entries: readonly RulesetEntry[];
}
