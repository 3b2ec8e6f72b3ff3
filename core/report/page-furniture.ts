import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from './escape-html.ts';
import { reportTexts } from './report-context.ts';
import { reportFormat } from './report-format.ts';
import { shortened } from './visible-text.ts';

/** Longest stretch of a name in the header; a client's name may be longer than the line. */
const nameLength = 70;

/** Longest text of an agency at the foot: two lines. */
const footerLength = 200;
const confidentialityLength = 160;

/** Chromium draws templates apart from the page, with styles of its own and only the system's fonts. */
const row =
  'box-sizing:border-box;width:100%;padding:0 22mm;display:flex;justify-content:space-between;gap:8mm;' +
  "font:7.5pt/1.3 'Inter','Helvetica Neue','Segoe UI','Liberation Sans',Arial,'DejaVu Sans',sans-serif;color:#55636a";
const text = 'min-width:0;overflow-wrap:anywhere';
const fixed = 'white-space:nowrap';

/** Running header for `printToPDF`: the client and the day. */
export function reportHeader(document: ReportDocument): string {
  const day = reportFormat(document.locale, document.timeZone).day(document.asOf);
  return `<div style="${row}"><span style="${text}">${stranger(document.client.name, nameLength)}</span><span style="${fixed}">${escapeHtml(day)}</span></div>`;
}

/**
 * Running footer for `printToPDF`: the agency's text or else the report's title, the confidentiality line, and page x
 * of y, which Chromium fills in.
 */
export function reportFooter(document: ReportDocument): string {
  const { title, subtitle, furniture } = reportTexts[document.locale];
  const { before, between } = furniture.page;
  const { footer, confidentiality } = document.brand;
  const said =
    footer.trim() === '' ? escapeHtml(`${title}. ${subtitle}`) : stranger(footer, footerLength);
  const secret =
    confidentiality.trim() === '' ? '' : `<br>${stranger(confidentiality, confidentialityLength)}`;
  return (
    `<div style="${row}"><span style="${text}">${said}${secret}</span>` +
    `<span style="${fixed}">${escapeHtml(before)}<span class="pageNumber"></span>${escapeHtml(between)}<span class="totalPages"></span></span></div>`
  );
}

/** Words that somebody typed, in one line and apart from their neighbours' direction. */
function stranger(words: string, longest: number): string {
  return `<bdi>${escapeHtml(shortened(words, longest))}</bdi>`;
}
