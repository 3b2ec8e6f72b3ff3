import Papa from 'papaparse';
import { holdsKey } from './row-fault.ts';

/** Headings under which people write each column, in the product's languages, without accents and in lower case. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One row of a table. */
export interface TableRow<Column extends string> {
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  /** The cell's text without surrounding spaces; empty where the file has no such column. */
  readonly cell: (column: Column) => string;
}

/** A table with its columns recognised. */
export interface Table<Column extends string> {
  /** Headings that were recognised, and those that were left out, as they stand in the file. */
  readonly columns: readonly string[];
  readonly ignoredColumns: readonly string[];
  /** Heading of a column; its own name where the file has none. */
  readonly heading: (column: Column) => string;
  /** Rows that are not empty. */
  readonly rows: readonly TableRow<Column>[];
}

const separators = [';', ',', '\t'] as const;

/**
 * Reads CSV with a heading line: separated by comma, semicolon or tab, with or without byte order mark and Excel's
 * `sep=` line. Never throws; text that is no table has no columns.
 */
export function readTable<Column extends string>(
  text: string,
  names: ColumnNames<Column>,
): Table<Column> {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const told = /^"?sep=([;,\t])"?[ ;,\t]*\n/i.exec(whole);
  const bare = told === null ? whole : whole.slice(told[0].length);
  const separator = told?.[1] ?? separatorOf(bare, names);
  const lines = parse(bare, separator);
  let line = told === null ? 1 : 2;
  const rows: TableRow<Column>[] = [];
  let places: ReadonlyMap<Column, number> | null = null;
  let headings: readonly string[] = [];
  for (const cells of lines) {
    const start = line;
    line += cells.join(' ').split('\n').length;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (places === null) {
      headings = cells.map((cell) => cell.trim());
      places = placesOf(headings, names);
      continue;
    }
    const known = places;
    rows.push({ line: start, cell: (column) => cells[known.get(column) ?? -1]?.trim() ?? '' });
  }
  const known = places ?? new Map<Column, number>();
  const taken = new Set(known.values());
  return {
    columns: headings.filter((_, place) => taken.has(place)),
    // A file without headings has data there, a key perhaps.
    ignoredColumns: headings.filter(
      (heading, place) => !taken.has(place) && heading !== '' && !holdsKey(heading),
    ),
    heading: (column) => headings[known.get(column) ?? -1] ?? column,
    rows,
  };
}

/** The separator by which most headings are recognised; by which there are most, where none is. */
function separatorOf<Column extends string>(text: string, names: ColumnNames<Column>): string {
  const first = text.split('\n', 100).find((line) => line.trim() !== '') ?? '';
  let best: string = separators[0];
  let most = -1;
  for (const separator of separators) {
    const headings = parse(first, separator)[0] ?? [];
    const count = placesOf(headings, names).size * 1000 + Math.min(headings.length, 999);
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

function parse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
}

function placesOf<Column extends string>(
  headings: readonly string[],
  names: ColumnNames<Column>,
): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  const columns = Object.entries(names) as [Column, readonly string[]][];
  for (const [place, heading] of headings.entries()) {
    const word = plainWords(heading);
    const column = columns.find(([, words]) => words.includes(word))?.[0];
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return places;
}

/** Lower case without accents, with one space between words, to compare what people wrote. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
