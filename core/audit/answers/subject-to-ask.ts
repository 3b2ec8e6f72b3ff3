import type { AnswersOfAudit } from './answers-of-audit.ts';

/** One of several things an audit has a question about. */
export interface Subject {
  readonly variant: string;
  readonly subject: string;
}

/**
 * Which of several subjects the review is about, where a yes to each makes the audit pass: one that was denied, so
 * that the run fails naming it; else the first that nobody has answered; else, all being affirmed, the last.
 */
export function subjectToAsk<T extends Subject>(
  subjects: readonly T[],
  answers: AnswersOfAudit,
): T | null {
  const said = (one: T) => answers(one.variant, one.subject)?.says ?? null;
  return (
    subjects.find((one) => said(one) === 'no') ??
    subjects.find((one) => said(one) === null) ??
    subjects.at(-1) ??
    null
  );
}
