import Papa from 'papaparse';
import { visibleLine } from '../visible-text.ts';

/**
 * First characters that make a spreadsheet take a cell for a formula or a command (SECURITY H25), full-width ones
 * included, because Excel folds them, and behind quotes and blanks, which a careless reader drops.
 */
const formulaStart = /^["'\s]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * A semicolon before such a character. Where lists are separated by semicolons, as in Portuguese and Spanish, a
 * spreadsheet that opens a file with commas begins a new cell there, quotes or not.
 */
const hiddenStart = /;(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * A stranger's text as the value of a CSV cell: on one line, unseen characters named, and nothing that a spreadsheet
 * would run. An apostrophe marks what was disarmed.
 */
export function csvCell(text: string): string {
  const line = visibleLine(text).replace(hiddenStart, ";'");
  return formulaStart.test(line) ? `'${line}` : line;
}

/** Rows as CSV (RFC 4180): every cell quoted and disarmed, lines ended by CR LF. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    rows.map((row) => row.map(csvCell)),
    { quotes: true },
  );
  return text === '' ? '' : `${text}\r\n`;
}

/** Rows as text with tabs, as a clipboard takes a table: every cell disarmed and without a tab of its own. */
export function tabLines(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => csvCell(cell).replaceAll('\t', ' ')).join('\t'))
    .join('\n');
}

/** Says "UTF-8" to spreadsheets, which otherwise read accents as two characters. */
export const byteOrderMark = '\uFEFF';
