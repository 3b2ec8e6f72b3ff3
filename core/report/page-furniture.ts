import type { Locale } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from './escape-html.ts';
import { reportTexts } from './report-context.ts';
import { reportFormat } from './report-format.ts';
import { fitted } from './fitted-text.ts';

// Room for words that somebody typed, in usual letters: what is longer would leave the margin.
const nameLength = 70;
const footerLength = 200;
const confidentialityLength = 160;

/** Chromium draws templates apart from the page, with styles of its own and only the system's fonts. */
const row =
  'box-sizing:border-box;width:100%;padding:0 22mm;display:flex;justify-content:space-between;gap:8mm;' +
  "font:7pt/1.25 'Inter','Helvetica Neue','Segoe UI','Liberation Sans',Arial,'DejaVu Sans',sans-serif;color:#55636a";
const text = 'min-width:0;overflow-wrap:anywhere';
const fixed = 'white-space:nowrap';

/** Running header for `printToPDF`: the client and the day. */
export function reportHeader(document: ReportDocument): string {
  const day = reportFormat(document.locale, document.timeZone).day(document.asOf);
  return headerRow(document.client.name, day);
}

/** The header of every document: whose it is, which may be long, and its day. */
export function headerRow(name: string, day: string): string {
  return `<div style="${row}"><span style="${text}">${stranger(name, nameLength)}</span><span style="${fixed}">${escapeHtml(day)}</span></div>`;
}

/**
 * Running footer for `printToPDF`: the agency's text or else the report's title, the confidentiality line, and page x
 * of y, which Chromium fills in.
 */
export function reportFooter(document: ReportDocument): string {
  const { title, subtitle } = reportTexts[document.locale];
  const { footer, confidentiality } = document.brand;
  const said =
    footer.trim() === '' ? escapeHtml(`${title}. ${subtitle}`) : stranger(footer, footerLength);
  const secret =
    confidentiality.trim() === '' ? '' : `<br>${stranger(confidentiality, confidentialityLength)}`;
  return footerRow(said + secret, document.locale);
}

/** The footer of every document: what is said there, as markup, and page x of y in words. */
export function footerRow(said: string, locale: Locale): string {
  const { before, between } = reportTexts[locale].furniture.page;
  return (
    `<div style="${row}"><span style="${text}">${said}</span>` +
    `<span style="${fixed}">${escapeHtml(before)}<span class="pageNumber"></span>${escapeHtml(between)}<span class="totalPages"></span></span></div>`
  );
}

/** Words that somebody typed, in one line and apart from their neighbours' direction. */
function stranger(words: string, longest: number): string {
  return `<bdi>${escapeHtml(fitted(words, longest))}</bdi>`;
}
