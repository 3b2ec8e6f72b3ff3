import type { FindingColumn } from '#app/contract/finding-query.ts';

/** Columns that are shown until somebody chooses others. */
export const usualColumns: readonly FindingColumn[] = [
  'severity',
  'title',
  'client',
  'bot',
  'state',
  'since',
];

/** Columns that take what the others leave, and how much of it. */
export const elastic: Partial<Record<FindingColumn, number>> = {
  title: 7,
  clause: 4,
  client: 2,
  bot: 2,
  block: 2,
  owner: 1.5,
};

/** Widths of the others in rem: rows are drawn one by one and must agree. */
export const fixed: Partial<Record<FindingColumn, number>> = {
  severity: 9.5,
  outcome: 10,
  state: 7.5,
  since: 6,
  audit: 6.5,
};

/** The columns of a grid: a box for choosing, then these. */
export function gridColumns(columns: readonly FindingColumn[]): string {
  const widths = columns.map((column) => {
    const share = elastic[column];
    return share === undefined
      ? `${fixed[column] ?? 8}rem`
      : `minmax(${column === 'title' ? 14 : 6}rem, ${share}fr)`;
  });
  return ['2rem', ...widths].join(' ');
}
