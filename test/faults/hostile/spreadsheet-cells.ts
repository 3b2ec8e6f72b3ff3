import { read, type CellObject } from '@e965/xlsx';

/** Cells of a workbook's bytes or a CSV's text as a library reads them that did not write them. */
export function cellsOf(file: string | Uint8Array, separator = ','): CellObject[] {
  const book =
    typeof file === 'string'
      ? read(file, { type: 'string', FS: separator, cellFormula: true, raw: true })
      : read(file, { cellFormula: true, cellHTML: false });
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) =>
      address.startsWith('!') ? [] : [cell as CellObject],
    ),
  );
}
