import { AppFault } from '#app/contract/errors.ts';
import type { PrintablePage, ReportPrinter } from '#app/ports/report-printer.ts';
import type { ExportFormat } from '#core/model/export-format.ts';
import { reportCsv } from '#core/report/export/report-csv.ts';
import { reportHtml, type FontUrls } from '#core/report/export/report-html.ts';
import { reportJson } from '#core/report/export/report-json.ts';
import { reportSarif } from '#core/report/export/report-sarif.ts';
import { reportXlsx } from '#core/report/export/report-xlsx.ts';
import { nameTokens, patternName } from '#core/report/file-name/name-pattern.ts';
import { defaultPattern, reportNameValues } from '#core/report/report-file-name.ts';
import type { BuiltReport } from '../build-report.ts';

/** What turns a report into files. */
export interface ReportMaker {
  /** Null where no browser is at hand. */
  readonly printer: ReportPrinter | null;
  /** The report's fonts as `data:` URLs. */
  readonly fonts: () => Promise<FontUrls>;
}

/** A report in one of its forms. Throws AppFault `pdf-needs-app`, `print-failed`. */
export async function reportFile(
  report: BuiltReport,
  format: ExportFormat,
  { printer, fonts }: ReportMaker,
): Promise<Uint8Array> {
  const { document } = report;
  switch (format) {
    case 'pdf':
      if (printer === null) throw new AppFault('pdf-needs-app', { reason: 'Electron' });
      return (await printer.print(printable(report))).pdf;
    case 'html':
      return bytes(reportHtml(report.html, await fonts()));
    case 'csv':
      return bytes(reportCsv(document));
    case 'xlsx':
      return reportXlsx(document);
    case 'json':
      return bytes(reportJson(document));
    case 'sarif':
      return bytes(reportSarif(document));
  }
}

/** A report as the printer takes it. */
export function printable({
  document,
  html,
  headerTemplate,
  footerTemplate,
  title,
}: BuiltReport): PrintablePage {
  const { paper, locale, asOf, appVersion, length } = document;
  return {
    ...{ html, headerTemplate, footerTemplate, paper, title, asOf },
    language: locale,
    hasCover: length === 'full',
    producer: `Transbordo ${appVersion}`,
  };
}

/** A pattern of file names as it was typed. Throws AppFault `bad-argument` for a word in braces that means nothing. */
export function namePattern(typed: string): string {
  const none = { client: '', bot: '', kind: '', date: '', ruleset: '', lang: '', length: '' };
  const [unknown] = patternName(typed, none, 'pdf').unknown;
  if (unknown === undefined) return typed;
  const expected = nameTokens.map((token) => `{${token}}`).join(' ');
  throw new AppFault('bad-argument', { name: '--name', found: unknown, expected });
}

/** The report's file name by a pattern. */
export function reportNameOf(
  { document }: BuiltReport,
  format: ExportFormat,
  pattern = defaultPattern,
): string {
  return patternName(pattern, reportNameValues(document), format).name;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
