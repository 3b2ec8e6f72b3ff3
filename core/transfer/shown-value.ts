/** A value as a person compares it: words, yes or no, or nothing. */
export type ShownValue = string | boolean | null;

/** Most characters of a shown value. */
export const longestShownValue = 300;

/** A field's value in a few words of its own, without words of a language. */
export function shownValue(value: unknown): ShownValue {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined || value === '') return null;
  const text = words(value);
  if (text === '') return null;
  return text.length <= longestShownValue ? text : `${text.slice(0, longestShownValue - 1)}…`;
}

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const parts = Array.isArray(value)
    ? value.map(words)
    : Object.entries(value).map(([name, one]) => labelled(name, words(one)));
  const isFlat = Object.values(value).every((one) => typeof one !== 'object' || one === null);
  return parts.filter((part) => part !== '').join(isFlat ? ', ' : '; ');
}

function labelled(name: string, text: string): string {
  return text === '' ? '' : `${name}: ${text}`;
}
