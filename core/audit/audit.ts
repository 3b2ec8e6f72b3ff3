import type { BlockId } from '#core/model/flow.ts';
import type { Evidence, Outcome } from '#core/model/finding.ts';
import type { Localized } from '#core/model/locale.ts';
import type { TextValues } from '#core/model/fill-text.ts';
import type { AuditFacts, FactName } from './facts.ts';

/** Groups of audits, in the order reports show them. */
export const auditGroups = ['escalation', 'disclosure', 'hours', 'structure'] as const;

/** A group of audits: the folder they lie in. */
export type AuditGroup = (typeof auditGroups)[number];

/** What an audit says about itself, in every language. */
export interface AuditMeta {
  /** Id in the catalogue, e.g. `ESC-01`; the file's name in lower case. */
  readonly id: string;
  readonly group: AuditGroup;
  /**
   * Sentences that are true of the flow, by variant; `{placeholders}` are filled from the product's params.
   * `pass` and `fail` must be there, and every variant begins with its outcome (`fail`, `fail-promised`).
   */
  readonly titles: Readonly<Record<string, Localized>>;
  /** Why it matters to the people behind the number, in one or two sentences. */
  readonly why: Localized;
  /** Questions for `review`, by variant: one concrete thing a person can answer. */
  readonly questions: Readonly<Record<string, Localized>>;
  /** Steps in Blip Builder that mend it. */
  readonly fix: Localized<readonly string[]>;
}

/** What an audit found. Language-neutral. */
export interface AuditProduct {
  readonly outcome: Exclude<Outcome, 'error'>;
  /** Key of `titles`, and of `questions` for a review. */
  readonly variant: string;
  readonly blocks?: readonly BlockId[];
  readonly params?: TextValues;
  readonly evidence?: readonly Evidence[];
}

/** An audit: metadata, the facts it may see, and one pure function. */
export interface Audit<Names extends FactName = FactName> {
  readonly meta: AuditMeta;
  /** Only these facts are handed over. */
  readonly requires: readonly Names[];
  /** Decides; an exception becomes the outcome `error`, never a pass. */
  readonly audit: (facts: Pick<AuditFacts, Names>) => AuditProduct;
}

/** Declares an audit; exists so that `requires` decides the type of `facts`. */
export function defineAudit<Names extends FactName>(audit: Audit<Names>): Audit<Names> {
  return audit;
}
