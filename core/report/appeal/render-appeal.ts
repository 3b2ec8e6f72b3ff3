import { renderToString } from '@vue/server-renderer';
import { createSSRApp } from 'vue';
import type { ReportBrand } from '#core/model/report-brand.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from '../escape-html.ts';
import { reportContext, reportTexts } from '../report-context.ts';
import { reportStyles } from '../report-styles.ts';
import own from '../styles/appeal.css?raw';
import { shortened, visibleLine } from '../visible-text.ts';
import { wholePage } from '../whole-page.ts';
import type { AppealView } from './appeal-view.ts';
import AppealPage from './AppealPage.vue';
import { allSections } from './sections/all-sections.ts';

/** Paper and look of the pages. */
export interface AppealLook {
  readonly paper: ReportDocument['paper'];
  readonly brand: ReportBrand;
}

/** The packet as one whole HTML page in the look of the report, without scripts; only its fonts are asked for. */
export async function renderAppeal(view: AppealView, look: AppealLook): Promise<string> {
  const context = reportContext({ locale: view.locale, timeZone: view.facts.timeZone });
  const sections = allSections(view);
  const markup = await renderToString(createSSRApp(AppealPage, { view, sections, context }));
  return wholePage({
    locale: view.locale,
    title: appealTitle(view),
    styles: `${reportStyles(look)}\n${own}`,
    markup,
  });
}

/** Title of the page as windows and PDF readers show it. */
export function appealTitle({ texts, facts }: AppealView): string {
  return `${texts.title}: ${visibleLine(facts.client)}`;
}

/** Chromium draws templates apart from the page, with styles of its own and only the system's fonts. */
const row =
  'box-sizing:border-box;width:100%;padding:0 22mm;display:flex;justify-content:space-between;gap:8mm;' +
  "font:7.5pt/1.3 'Inter','Helvetica Neue','Segoe UI','Liberation Sans',Arial,'DejaVu Sans',sans-serif;color:#55636a";

/** Running header for `printToPDF`: the client and the day. */
export function appealHeader({ facts, format }: AppealView): string {
  const client = escapeHtml(shortened(facts.client, 70));
  return `<div style="${row}"><span><bdi>${client}</bdi></span><span>${escapeHtml(format.day(facts.asOf))}</span></div>`;
}

/** Running footer for `printToPDF`: what the packet is, and page x of y, which Chromium fills in. */
export function appealFooter({ texts, facts, locale }: AppealView): string {
  const { before, between } = reportTexts[locale].furniture.page;
  const said = escapeHtml(`${texts.title}. ${texts.subtitle[facts.kind]}`);
  return (
    `<div style="${row}"><span>${said}</span>` +
    `<span>${escapeHtml(before)}<span class="pageNumber"></span>${escapeHtml(between)}<span class="totalPages"></span></span></div>`
  );
}
