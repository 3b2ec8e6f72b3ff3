import { basename } from 'node:path';
import type { z } from 'zod';
import type { workerMethods } from '#app/contract/worker-methods.ts';
import type { ExportedReport } from '#app/contract/views.ts';
import { writeWhole } from '#app/node/write-whole.ts';
import { printPage } from './printing.ts';
import { reportFontTable } from './report-fonts.ts';
import type { WorkerClient } from './worker-client.ts';

/** A report as the worker laid it out. */
export type BuiltReport = z.output<(typeof workerMethods)['report:build']['response']>;

/**
 * Prints a report and writes it to `path`, whole or not at all.
 * Throws AppFault `print-failed`, `disk-full`, `read-only`.
 */
export async function writeReport(
  worker: WorkerClient,
  report: BuiltReport,
  path: string,
): Promise<ExportedReport> {
  const { document, html, title, headerTemplate, footerTemplate } = report;
  const fonts = await reportFontTable();
  const printed = await printPage({
    html,
    headerTemplate,
    footerTemplate,
    fonts,
    paper: document.paper,
  });
  const { pdf, pages } = await worker.call('pdf:finish', {
    pdf: printed,
    title,
    language: document.locale,
    asOf: document.asOf,
    producer: `Transbordo ${document.appVersion}`,
    hasCover: document.length === 'full',
  });
  await writeWhole(path, pdf, 0o644);
  return { fileName: basename(path), pages, bytes: pdf.length };
}
