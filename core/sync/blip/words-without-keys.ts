/**
 * The service's words without anything that could be a key: some servers repeat the header they refuse. Ids and trace
 * numbers that look like one go with it; names of fields and plain words stay.
 */
export function wordsWithoutKeys(words: string): string {
  return words
    .replace(/\b(key|bearer|basic|token|authorization)\b(\s*[:=]?\s+|[:=])(\S{8,})/gi, hideValue)
    .replace(/[A-Za-z0-9+/=_-]{20,}/g, (run) => (looksLikeKey(run) ? hidden : run));
}

const hidden = '[…]';

/** After `Key ` a value is hidden, a word of a sentence is not. */
function hideValue(whole: string, name: string, between: string, value: string): string {
  return /[\d+/=]/.test(value) ? `${name}${between}${hidden}` : whole;
}

/** Base64 of this length without a digit or sign is rarer than a long name, and longer ones are no names. */
function looksLikeKey(run: string): boolean {
  return run.length >= 36 || /[\d+/=]/.test(run);
}
