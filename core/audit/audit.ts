import type { AuditGroup } from '#core/model/audit-group.ts';
import type { BlockId } from '#core/model/flow.ts';
import type { Evidence, Outcome, Severity } from '#core/model/finding.ts';
import type { Localized } from '#core/model/locale.ts';
import type { TextValues } from '#core/model/fill-text.ts';
import type { AnswerableFact } from './answers/answerable-facts.ts';
import type { AuditFacts, FactName } from './facts.ts';

/**
 * A question for `review`: one concrete thing a person can answer. With `yes` and `no` the answer gives the outcome;
 * with `sets` it gives a fact that the next run reads.
 */
export type Question = Localized &
  (
    | { readonly yes: AnsweredOutcome; readonly no: AnsweredOutcome }
    | { readonly sets: AnswerableFact }
  );

/** What an answer can make of a question. */
export type AnsweredOutcome = 'pass' | 'fail' | 'not-applicable';

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
  /** True when no flow can ever decide it: a person does, or a figure that a service measured. */
  readonly isPersons?: true;
  /** Questions for `review`, by variant. */
  readonly questions: Readonly<Record<string, Question>>;
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
  /** Where a variant weighs less than the ruleset says. */
  readonly severity?: Severity;
  /**
   * For `review`: what the question is about, so that its answer still fits when the flow changes. A variable's,
   * service's or link's own name, or a block's id; the first of `blocks` unless given.
   */
  readonly subject?: string;
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
