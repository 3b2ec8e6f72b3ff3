import { mostFindings, type FindingColumn } from '#app/contract/finding-query.ts';
import type { FindingListRow } from '#app/contract/finding-views.ts';
import type { FindingTable } from '#app/contract/overview-channels.ts';
import type { Locale } from '#core/model/locale.ts';
import { outcomeWords } from '#core/model/outcome-words.ts';
import { severityWords } from '#core/model/severity-words.ts';
import { triageWords } from '#core/model/triage-words.ts';
import { tableAsTabs, writeTable, type TableWriter } from '../leaving-table.ts';
import { keyOf, toRow, type FindingLists } from './finding-lists.ts';

/** The rows of a table as text with tabs: headings first. */
export async function findingsAsTabs(
  lists: FindingLists,
  table: FindingTable,
): Promise<{ text: string; rows: number }> {
  return tableAsTabs(await cellsOf(lists, table));
}

/** Writes them as CSV. Throws AppFault `disk-full`, `read-only`. */
export async function writeFindings(
  deps: TableWriter,
  lists: FindingLists,
  { path, ...table }: FindingTable & { readonly path: string },
): Promise<{ rows: number }> {
  return writeTable(deps, path, await cellsOf(lists, table));
}

async function cellsOf(
  lists: FindingLists,
  { query, findings, columns, locale }: FindingTable,
): Promise<string[][]> {
  const found = await lists.find(query, locale);
  const chosen =
    findings === null
      ? null
      : new Set(findings.map(({ botId, auditId }) => `${botId}\n${auditId}`));
  const rows = found.sorted
    .filter((finding) => {
      const { botId, auditId } = keyOf(finding);
      return chosen === null || chosen.has(`${botId}\n${auditId}`);
    })
    .slice(0, mostFindings)
    .map((finding) => toRow(found, finding));
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ id }) => cellOf(row, id, locale))),
  ];
}

function cellOf(row: FindingListRow, column: FindingColumn, locale: Locale): string {
  switch (column) {
    case 'severity':
      return severityWords[locale][row.severity];
    case 'title':
      return row.title;
    case 'client':
      return row.clientName;
    case 'bot':
      return row.botName;
    case 'outcome':
      return outcomeWords[locale][row.outcome];
    case 'state':
      return row.state === null ? '' : triageWords[locale][row.state];
    case 'since':
      // ISO: machine files have one form of a date.
      return row.since;
    case 'audit':
      return row.auditId;
    case 'clause':
      return row.clause;
    case 'owner':
      return row.owner ?? '';
    case 'block':
      return row.block ?? '';
  }
}
