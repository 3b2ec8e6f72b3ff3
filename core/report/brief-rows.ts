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

function wrapped(text: string, width: number): number {
  let letters = 0;
  for (const letter of text) letters += widthOf(letter);
  return Math.max(1, Math.ceil(letters / width));
}

/** How many usual letters a letter is as wide as, on the safe side. */
function widthOf(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) >= 0x1100) return 2;
  return /\p{Lu}/u.test(letter) ? 1.6 : 1;
}
