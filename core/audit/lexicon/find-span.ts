import { normalise, originalSpan } from '../detect/normalise.ts';

/** Part of a text that decided, as UTF-16 offsets into the original. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first of a list of patterns, written for normalised text, that a text matches; null when none does. */
export function findSpan(original: string, patterns: readonly RegExp[]): Span | null {
  const whole = normalise(original);
  for (const pattern of patterns) {
    const match = pattern.exec(whole.text);
    if (match !== null) return originalSpan(whole, match.index, match.index + match[0].length);
  }
  return null;
}
