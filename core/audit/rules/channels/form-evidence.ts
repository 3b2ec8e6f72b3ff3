import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { OfferedForm } from '#core/audit/detect/forms.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import { withoutVariables } from './without-variables.ts';

/**
 * A page that may be for contact, or questions in the chat that end in a promise to get back. A promise without a
 * question is no form, and questions without a promise may be a registration for anything.
 */
export function isContactForm({ kind, requests, promise }: OfferedForm): boolean {
  return kind === 'link' || (kind === 'chat' && requests.length > 0 && promise !== null);
}

/** What sentences about a form name: the link or the words, and the block. */
export function formParams({ graph }: FlowFacts, { at, value }: OfferedForm) {
  return { value: withoutVariables(value), block: graph.blocks[at]!.title };
}

/** The form's own words, and those of its promise where it stands elsewhere. */
export function formEvidence({ graph }: FlowFacts, form: OfferedForm): Evidence[] {
  const { at, quote, value, promise } = form;
  const words = quote ?? { text: value, start: null, end: null };
  const own = quoteEvidence(graph.blocks[at]!.id, words);
  if (promise === null || form.kind === 'chat') return [own];
  const { text, start, end } = promise;
  return [own, quoteEvidence(graph.blocks[promise.at]!.id, { text, start, end })];
}
