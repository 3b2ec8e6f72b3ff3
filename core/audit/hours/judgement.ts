import type { Evidence } from '#core/model/finding.ts';
import type { TextValues } from '#core/model/fill-text.ts';
import type { AuditProduct } from '../audit.ts';
import type { AnswersOfAudit } from '../answers/answers-of-audit.ts';
import { subjectToAsk } from '../answers/subject-to-ask.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { ShownText } from './service-branch.ts';
import type { ServiceCheck } from './service-check.ts';
import type { Span } from '../lexicon/find-span.ts';

/** What an audit makes of one branch. */
export interface Judgement {
  readonly outcome: 'pass' | 'fail' | 'review';
  readonly variant: string;
  /** The block it is about. */
  readonly block: string;
  readonly params?: TextValues;
  readonly evidence?: readonly Evidence[];
  /** What the question is about; the block unless said. */
  readonly subject?: string;
}

/**
 * One product of what was found on every branch: a fail on one is a fail of all; else an open question, one that was
 * answered with no before one that nobody answered; else all pass, by an answer where one was needed. Null when there is nothing to join.
 */
export function joinJudgements(
  judgements: readonly Judgement[],
  answers: AnswersOfAudit,
): AuditProduct | null {
  const open = judgements
    .filter(({ outcome }) => outcome === 'review')
    .map((one) => ({ ...one, subject: one.subject ?? one.block }));
  const decisive =
    judgements.find(({ outcome }) => outcome === 'fail') ??
    subjectToAsk(open, answers) ??
    judgements[0];
  if (decisive === undefined) return null;
  const { outcome, variant } = decisive;
  const about = decisive.subject ?? decisive.block;
  // Of a pass all are shown, of a fail all of its kind, of a question what it is about.
  const alike = judgements.filter(
    (one) =>
      one.outcome === outcome &&
      (outcome === 'pass' || one.variant === variant) &&
      (outcome !== 'review' || (one.subject ?? one.block) === about),
  );
  return {
    outcome,
    variant,
    blocks: [...new Set(alike.map(({ block }) => block))],
    ...(decisive.params === undefined ? {} : { params: decisive.params }),
    evidence: distinct(alike.flatMap(({ evidence }) => evidence ?? [])),
    ...(outcome === 'review' ? { subject: about } : {}),
  };
}

/** A finding shows what a reader can take in; the blocks it names are complete. */
const mostEvidence = 12;

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()].slice(
    0,
    mostEvidence,
  );
}

/** A text of the bot as evidence, with the part that decided. */
export function quoteOf({ block, text }: ShownText, span: Span | null = null): Evidence {
  return { kind: 'quote', block, text, start: span?.start ?? null, end: span?.end ?? null };
}

const longestInSentence = 90;

/** A text that fits into a question, on one line. */
export function inSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestInSentence
    ? line
    : `${line.slice(0, longestInSentence - 1).trimEnd()}…`;
}

/** A check whose closed exit nobody can tell from the open one. */
export function unclearJudgement(facts: FlowFacts, { at, name }: ServiceCheck): Judgement {
  const { id, title } = facts.graph.blocks[at]!;
  return {
    outcome: 'review',
    variant: 'review-unclear',
    block: id,
    subject: name,
    params: { name, block: title },
  };
}
