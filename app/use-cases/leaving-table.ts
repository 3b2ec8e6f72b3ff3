import { byteOrderMark, csvLines, tabLines } from '#core/report/export/csv-cell.ts';

/** Cells of a table that leaves the window: the first row has the headings. */
export type TableCells = readonly (readonly string[])[];

/** What writes a table's file. */
export interface TableWriter {
  /** Writes a file whole or not at all. Throws AppFault `disk-full`, `read-only`. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
}

/** A table as text with tabs, for the clipboard. A spreadsheet runs nothing of it. */
export function tableAsTabs(cells: TableCells): { text: string; rows: number } {
  return { text: tabLines(cells), rows: cells.length - 1 };
}

/** Writes a table as CSV. Throws AppFault `disk-full`, `read-only`. */
export async function writeTable(
  { writeFile }: TableWriter,
  path: string,
  cells: TableCells,
): Promise<{ rows: number }> {
  await writeFile(path, new TextEncoder().encode(`${byteOrderMark}${csvLines(cells)}`));
  return { rows: cells.length - 1 };
}
