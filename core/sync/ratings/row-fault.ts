/** Why a row of a table cannot be taken. The contract of the window names the same. */
export const rowFaults = [
  'missing-client',
  'missing-bot',
  'name-too-long',
  'bad-key',
  'key-of-another-bot',
  'bad-phone',
  'bad-contract',
  'bad-date',
  'future-date',
  'bad-rating',
  'bad-status',
  'unknown-number',
  'repeated',
] as const;

/** Why a row cannot be taken. */
export type RowFault = (typeof rowFaults)[number];

/** One fault of a row. */
export interface CellFault {
  /** Heading as it stands in the file; the column's English name where the file has no such column. */
  readonly column: string;
  readonly fault: RowFault;
  /** What stands in the cell, cut to 60 characters; empty for a key. */
  readonly found: string;
}

/** A cell's text as it may be shown: cut, and empty where somebody put a key into the wrong column. */
export function shownCell(text: string): string {
  return holdsKey(text) ? '' : text.slice(0, 60);
}

/**
 * True for text with something in it that may be a key or token: a long run of base64 characters of every kind. A quote
 * that is not closed puts whole lines, keys and all, into one cell.
 */
export function holdsKey(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/]{24,}/g) ?? [];
  return runs.some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run));
}
