import type { AnswersOfAudit } from '../answers/answers-of-audit.ts';
import type { Audit, AuditProduct } from '../audit.ts';

/** What another audit said, once what a person answered to its question is taken in. */
export function outcomeOf(
  { questions }: Pick<Audit['meta'], 'questions'>,
  product: AuditProduct,
  answers: AnswersOfAudit,
): AuditProduct['outcome'] {
  if (product.outcome !== 'review') return product.outcome;
  const question = questions[product.variant];
  const answer = answers(product.variant, subjectOf(product));
  if (question === undefined || !('yes' in question) || answer === null) return 'review';
  return answer.says === 'yes' || answer.says === 'no' ? question[answer.says] : 'review';
}

/** What a review is about: what it says itself, else its first block. */
export function subjectOf({ subject, blocks }: AuditProduct): string {
  return subject ?? blocks?.[0] ?? '';
}
