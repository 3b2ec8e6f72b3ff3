import { renderToString } from '@vue/server-renderer';
import { createSSRApp } from 'vue';
import type { ReportBrand } from '#core/model/report-brand.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { escapeHtml } from '../escape-html.ts';
import { footerRow, headerRow } from '../page-furniture.ts';
import { reportContext } from '../report-context.ts';
import { reportStyles } from '../report-styles.ts';
import own from '../styles/appeal.css?raw';
import { visibleLine } from '../visible-text.ts';
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
/** Running header for `printToPDF`: the client and the day. */
export function appealHeader({ facts, format }: AppealView): string {
  return headerRow(facts.client, format.day(facts.asOf));
}

/** Running footer for `printToPDF`: what the packet is, and page x of y, which Chromium fills in. */
export function appealFooter({ texts, facts, locale }: AppealView): string {
  return footerRow(escapeHtml(`${texts.title}. ${texts.subtitle[facts.kind]}`), locale);
}
