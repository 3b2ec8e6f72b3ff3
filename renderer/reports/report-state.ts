import type { ReportRow } from '#app/contract/report-views.ts';

/**
 * How a client stands with its reports: nothing to report on yet, never sent one, a bot was audited since, or nothing
 * new since the last.
 */
export type ReportState = 'no-flow' | 'never' | 'due' | 'sent';

/** What the list can be narrowed to. */
export type ReportFilter = 'all' | 'due' | 'never';

/** States in the order of how much they ask for. */
const order: readonly ReportState[] = ['no-flow', 'sent', 'due', 'never'];

/** How a client stands. */
export function reportState({ audited, last, isDue }: ReportRow): ReportState {
  if (audited === 0) return 'no-flow';
  if (last === null) return 'never';
  return isDue ? 'due' : 'sent';
}

/** Its place in the order. */
export function reportStateRank(row: ReportRow): number {
  return order.indexOf(reportState(row));
}

/** Whether a client is among those of a filter. A report is due where one can be written and the newest is missing. */
export function isAmong(row: ReportRow, filter: ReportFilter): boolean {
  if (filter === 'never') return row.last === null;
  return filter === 'all' || ['never', 'due'].includes(reportState(row));
}
