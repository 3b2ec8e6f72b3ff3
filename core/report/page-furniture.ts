import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from './escape-html.ts';
import { reportTexts } from './report-context.ts';
import { reportFormat } from './report-format.ts';
import { shortened } from './visible-text.ts';

/** Longest stretch of a name in the header; a client's name may be longer than the line. */
const nameLength = 70;

/** Chromium draws templates apart from the page, with styles of its own and only the system's fonts. */
const row =
  'box-sizing:border-box;width:100%;padding:0 22mm;display:flex;justify-content:space-between;' +
  "font:7.5pt 'Inter','Helvetica Neue','Segoe UI','Liberation Sans',Arial,'DejaVu Sans',sans-serif;color:#55636a";

/** Running header for `printToPDF`: the client and the day. */
export function reportHeader(document: ReportDocument): string {
  const day = reportFormat(document.locale, document.timeZone).day(document.asOf);
  return `<div style="${row}"><span><bdi>${escapeHtml(shortened(document.client.name, nameLength))}</bdi></span><span>${escapeHtml(day)}</span></div>`;
}

/** Running footer for `printToPDF`: the report's title, and page x of y, which Chromium fills in. */
export function reportFooter(document: ReportDocument): string {
  const { title, subtitle, furniture } = reportTexts[document.locale];
  const { before, between } = furniture.page;
  return (
    `<div style="${row}"><span>${escapeHtml(`${title}. ${subtitle}`)}</span>` +
    `<span>${escapeHtml(before)}<span class="pageNumber"></span>${escapeHtml(between)}<span class="totalPages"></span></span></div>`
  );
}
