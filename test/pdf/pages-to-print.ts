import type { PrintablePage } from '#app/ports/report-printer.ts';
import { makeAppeal } from '#app/use-cases/appeal/make-appeal.ts';
import { printable } from '#app/use-cases/report/report-file.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import type { Locale } from '#core/model/locale.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import type { Paper } from '#core/model/report-form.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { reportFooter, reportHeader } from '#core/report/page-furniture.ts';
import { renderReport, reportTitle } from '#core/report/render-report.ts';
import { reportFileName } from '#core/report/report-file-name.ts';

/** A report as the printer takes it. */
export async function reportPage(document: ReportDocument): Promise<PrintablePage> {
  return printable({
    document,
    html: await renderReport(document),
    title: reportTitle(document),
    fileName: reportFileName(document),
    headerTemplate: reportHeader(document),
    footerTemplate: reportFooter(document),
  });
}

/** A packet's pages as the printer takes them, with nothing masked but what the detectors find. */
export async function appealPage(
  facts: AppealFacts,
  locale: Locale,
  paper: Paper = 'A4',
): Promise<PrintablePage> {
  const noPictures = { toPng: () => Promise.resolve(new Uint8Array()) };
  const { page } = await makeAppeal(noPictures, facts, {
    locale,
    look: { paper, brand: plainBrand },
    masking: { names: [], terms: [], keep: [], proofSalt: null },
  });
  return page;
}
