import type { Outcome } from '#core/model/finding.ts';
import type { Locale } from '#core/model/locale.ts';
import { openSentence } from '#core/model/open-sentence.ts';
import { outcomes } from '#core/model/outcomes.ts';
import type { AuditMeta } from './audit.ts';

/** One way in which an audit can end, as a sentence without a flow. */
export interface RuleSentence {
  readonly outcome: Outcome;
  readonly text: string;
}

/**
 * Every sentence that an audit can end with, in the order of outcomes, none twice; what needs a person says its
 * question. Values that only a flow gives are `…`.
 */
export function ruleSentences({ titles, questions }: AuditMeta, locale: Locale): RuleSentence[] {
  const all = Object.entries(titles).flatMap(([variant, title]): RuleSentence[] => {
    const outcome = outcomes.find((one) => variant === one || variant.startsWith(`${one}-`));
    if (outcome === undefined) return [];
    const said = outcome === 'review' ? (questions[variant] ?? title) : title;
    return [{ outcome, text: openSentence(said[locale]) }];
  });
  return outcomes.flatMap((outcome) => {
    const texts = all.filter((one) => one.outcome === outcome).map(({ text }) => text);
    return [...new Set(texts)].map((text) => ({ outcome, text }));
  });
}

/** What an audit is called in the catalogue: what it says when it passes; what only people decide, its question. */
export function ruleTitle(meta: AuditMeta, locale: Locale): string {
  const sentences = ruleSentences(meta, locale);
  const said =
    sentences.find(({ outcome }) => outcome === 'pass') ??
    sentences.find(({ outcome }) => outcome === 'review') ??
    sentences[0];
  return said?.text ?? meta.id;
}
