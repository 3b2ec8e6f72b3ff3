import type { Evidence } from '#core/model/finding.ts';

type Quote = Extract<Evidence, { kind: 'quote' }>;

/** A quote in three parts: the middle one decided. Offsets outside the text mark nothing. */
export function cutQuote({ text, start, end }: Quote): {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
} {
  if (start === null || end === null || start < 0 || end > text.length || start >= end) {
    return { before: text, marked: '', after: '' };
  }
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) };
}
