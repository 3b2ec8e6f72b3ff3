import { createSSRApp } from 'vue';
import { renderToString } from '@vue/server-renderer';
import type { ReportDocument } from '#core/model/report.ts';
import { reportTexts } from './report-context.ts';
import ReportPage from './ReportPage.vue';
import { reportStyles } from './report-styles.ts';
import { visibleLine } from './visible-text.ts';
import { wholePage } from './whole-page.ts';

/** Lays a report out as one whole HTML page without scripts; only fonts are asked for, at `reportFonts`' addresses. */
export async function renderReport(document: ReportDocument): Promise<string> {
  const markup = await renderToString(createSSRApp(ReportPage, { document }));
  return wholePage({
    locale: document.locale,
    title: reportTitle(document),
    styles: reportStyles(document),
    markup,
  });
}

/** Title of the document as windows and PDF readers show it. */
export function reportTitle({ locale, client }: ReportDocument): string {
  return `${reportTexts[locale].title}: ${visibleLine(client.name)}`;
}
