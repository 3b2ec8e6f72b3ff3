import { sha256Hex } from '#core/packet/digest.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { ReportForm, ReportPreview } from '#app/contract/report-views.ts';
import type { ExportedReport } from '#app/contract/views.ts';
import type { ExportFormat } from '#core/model/export-format.ts';
import { reportNameValues } from '#core/report/report-file-name.ts';
import { buildReport, type BuiltReport } from '../build-report.ts';
import type { ReportDeps } from './report-deps.ts';
import { markReported } from './mark-reported.ts';
import { printable, reportFile, reportNameOf } from './report-file.ts';
import { readReportSettings } from './report-settings.ts';

/** A report that was shown and may be written as it is. */
interface Shown {
  readonly id: string;
  readonly clientId: string;
  readonly report: BuiltReport;
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** Keeps the last report that was shown: what a person saw and approved is what is written. */
export interface ReportPreviews {
  show(form: ReportForm): Promise<ReportPreview>;
  fileName(request: { previewId: string; format: ExportFormat }): { fileName: string };
  write(request: {
    previewId: string;
    format: ExportFormat;
    path: string;
  }): Promise<ExportedReport>;
}

/**
 * Makes the keeper. `show` throws AppFault `client-missing`, `nothing-to-report`, `print-failed`; the others
 * `preview-gone` for a report that is no longer the last one, `write` also `disk-full`, `read-only`.
 */
export function reportPreviews(deps: ReportDeps): ReportPreviews {
  let last: Shown | null = null;
  const shown = (previewId: string): Shown => {
    if (last?.id !== previewId) throw new AppFault('preview-gone');
    return last;
  };
  return {
    show: async (form) => {
      const { clientId, approvedBy, period, ...rest } = form;
      const approval = approvedBy === null ? null : { by: approvedBy, at: deps.clock.now() };
      const report = await buildReport(deps, {
        ...rest,
        clientId,
        approval,
        timeZone: deps.timeZone,
        ...(period === null ? {} : { period }),
      });
      const { pdf, pages } = await deps.printer.print(printable(report));
      const owned = new Uint8Array(pdf);
      last = { id: deps.ids.next(), clientId, report, pdf: owned, pages };
      const { version, isDraft, asOf, verdict, counts } = report.document;
      return {
        previewId: last.id,
        pdf: owned,
        pages,
        title: report.title,
        ...{ version, isDraft, asOf, verdict, counts },
        nameValues: { ...reportNameValues(report.document) },
      };
    },
    fileName: ({ previewId, format }) => ({
      fileName: reportNameOf(shown(previewId).report, format, readReportSettings(deps).pattern),
    }),
    write: async ({ previewId, format, path }) => {
      const { clientId, report, pdf, pages } = shown(previewId);
      const content = format === 'pdf' ? pdf : await reportFile(report, format, deps);
      await deps.writeFile(path, content);
      markReported(deps, clientId, report, { format, sha256: sha256Hex(content) });
      return { fileName: deps.files.baseName(path), pages, bytes: content.length };
    },
  };
}
