import type { Answer } from '#core/model/answer.ts';

/** Looks up what one audit's questions were answered with. */
export type AnswersOfAudit = (variant: string, subject: string) => Answer | null;
