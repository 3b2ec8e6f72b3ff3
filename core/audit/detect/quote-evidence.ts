import type { BlockId } from '#core/model/flow.ts';
import type { Evidence } from '#core/model/finding.ts';

/** Words in a text; null offsets where the whole counts. */
export interface Quotable {
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A block's own words as evidence. */
export function quoteEvidence(
  block: BlockId,
  { text, start, end }: Quotable,
): Extract<Evidence, { kind: 'quote' }> {
  return { kind: 'quote', block, text, start, end };
}
