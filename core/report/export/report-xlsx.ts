import { unzipSync, zipSync } from 'fflate';
import type { CellStyle, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { ReportDocument } from '#core/model/report.ts';
import { reportTitle } from '../render-report.ts';
import { cellText } from './cell-text.ts';
import { wallClock } from './wall-clock.ts';
import { reportSheets, type Sheet, type SheetCell } from './workbook-sheets.ts';

/** Date of every part of the archive, whenever it is made: the first day that a ZIP knows, on any clock. */
const zipDate = '1980-01-01T00:00:00';

const body: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const heading: CellStyle = { ...body, font: { bold: true } };
const moment: CellStyle = { ...body, numFmt: 'yyyy-mm-dd hh:mm' };
const day: CellStyle = { ...body, numFmt: 'yyyy-mm-dd' };

/**
 * A report as a workbook with a summary, all checks, the open questions and the ways to a person. Texts are typed as
 * text, so that none is ever a formula; numbers and dates are typed as what they are. The same report gives the same
 * bytes: the archive is packed again without the platform's own compression, which differs between versions.
 */
export async function reportXlsx(document: ReportDocument): Promise<Uint8Array> {
  const at = wallClock(document.asOf, 'UTC') ?? new Date(0);
  const workbook = await writeXlsx({
    sheets: reportSheets(document).map(toSheet),
    properties: {
      title: cellText(reportTitle(document)),
      creator: `Transbordo ${document.appVersion}`,
      created: at,
      modified: at,
    },
  });
  return zipSync(unzipSync(workbook), { mtime: zipDate, level: 6 });
}

function toSheet({ name, columns, rows }: Sheet): WriteSheet {
  const all: readonly (readonly SheetCell[])[] = [columns.map((column) => column.heading), ...rows];
  const styled = all.flatMap((row, at) =>
    row.flatMap((cell, column): [string, { style: CellStyle }][] => {
      const style = at === 0 ? heading : dateStyle(cell);
      return style === null ? [] : [[`${at},${column}`, { style }]];
    }),
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: body })),
    rows: all.map((row) => row.map(toValue)),
    cells: new Map(styled),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function toValue(cell: SheetCell): string | number | Date | null {
  if (typeof cell === 'string') return cellText(cell);
  if (cell === null || typeof cell === 'number' || cell instanceof Date) return cell;
  return cell.day;
}

function dateStyle(cell: SheetCell): CellStyle | null {
  if (typeof cell !== 'object' || cell === null) return null;
  return cell instanceof Date ? moment : day;
}
