import { createSSRApp } from 'vue';
import { renderToString } from '@vue/server-renderer';
import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from './escape-html.ts';
import { reportTexts } from './report-context.ts';
import ReportPage from './ReportPage.vue';
import { reportStyles } from './report-styles.ts';
import { visibleLine } from './visible-text.ts';

/**
 * Second wall behind the host's own policy, and the only one once the page is saved as a file:
 * no script, nothing from elsewhere.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** Lays a report out as one whole HTML page without scripts; only fonts are asked for, at `reportFonts`' addresses. */
export async function renderReport(document: ReportDocument): Promise<string> {
  const markup = await renderToString(createSSRApp(ReportPage, { document }));
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(document.locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(reportTitle(document))}</title>`,
    `<style>${reportStyles}</style>`,
    '</head>',
    `<body>${withoutMarkers(markup)}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Title of the document as windows and PDF readers show it. */
export function reportTitle({ locale, client }: ReportDocument): string {
  return `${reportTexts[locale].title}: ${visibleLine(client.name)}`;
}

/** Vue's markers for hydration, which a printed page never needs. All other text is escaped, so none of it can match. */
function withoutMarkers(markup: string): string {
  return markup.replace(/<!--(?:\[|\]|v-if)?-->/g, '');
}
