import Papa from 'papaparse';
import { severityWords } from '#core/model/severity-words.ts';
import type { Locale } from '#core/model/locale.ts';
import type { CheckDocument } from './check-document.ts';

/** Columns, named in English whatever the language of the texts, so that a script finds them. */
const columns = [
  'file',
  'ruleset',
  'asOf',
  'audit',
  'outcome',
  'severity',
  'severityInWords',
  'title',
  'question',
  'answer',
  'answeredBy',
  'answeredAt',
  'blocks',
  'source',
  'since',
] as const;

/**
 * A check as CSV (RFC 4180), one row per audit and file. Cells that a spreadsheet would take for a formula are
 * preceded by an apostrophe: their texts come from strangers' flows.
 */
export function toCsv(check: CheckDocument, locale: Locale): string {
  const rows = check.flows.flatMap((flow) =>
    flow.audits.map((audit) => [
      flow.file,
      check.ruleset,
      check.asOf,
      audit.id,
      audit.outcome,
      audit.severity,
      severityWords[locale][audit.severity],
      audit.title,
      audit.question ?? '',
      audit.answer === null ? '' : (audit.answer.value ?? audit.answer.says),
      audit.answer?.by ?? '',
      audit.answer?.at ?? '',
      audit.blocks.join(' '),
      audit.clause.source,
      audit.clause.since,
    ]),
  );
  return Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: true });
}
