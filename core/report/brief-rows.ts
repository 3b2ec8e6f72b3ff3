import type { ReportDocument } from '#core/model/report.ts';
import { fitted, textWidth } from './fitted-text.ts';

/** Letters that a line of each column holds, on the safe side. */
const perLine = { title: 34, side: 14 } as const;

/** What the border and the space of a row cost, in lines. */
const perRow = 0.8;

/** A row of the findings on two pages: its texts as they are printed. */
export interface BriefRow {
  readonly title: string;
  /** Under the title, where there are several bots. */
  readonly bot: string | null;
  readonly status: string;
  readonly owner: string;
}

/**
 * How many of the rows fit into so many lines, from the first. Letters that are set wider count for more. At
 * least one: a page that tells nothing is no page.
 */
export function rowsThatFit(rows: readonly BriefRow[], lines: number): number {
  let left = lines;
  for (const [at, row] of rows.entries()) {
    left -= linesOf(row) + perRow;
    if (left < 0) return Math.max(1, at);
  }
  return rows.length;
}

function linesOf({ title, bot, status, owner }: BriefRow): number {
  const middle = wrapped(title, perLine.title) + (bot === null ? 0 : wrapped(bot, perLine.title));
  return Math.max(middle, wrapped(status, perLine.side), wrapped(owner, perLine.side));
}

/** Lines that a text takes where so many usual letters stand on one; at least one. */
export function wrapped(text: string, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / width));
}

/** Room for the name of who signs, in usual letters, and how many of them stand on one line. */
export const signerRoom = { name: 60, perLine: 22 } as const;

/** Lines that long names of signers take beyond the one that each has. */
export function signatureLines({
  preparedBy,
  approval,
}: Pick<ReportDocument, 'preparedBy' | 'approval'>): number {
  return [preparedBy ?? '', approval?.by ?? '']
    .map((name) => wrapped(fitted(name, signerRoom.name), signerRoom.perLine) - 1)
    .reduce((sum, more) => sum + more * 1.2, 0);
}
