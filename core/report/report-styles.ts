import type { ReportDocument } from '#core/model/report.ts';
import brief from './styles/brief.css?raw';
import chart from './styles/chart.css?raw';
import conversation from './styles/conversation.css?raw';
import coverAndSummary from './styles/cover-and-summary.css?raw';
import findings from './styles/findings.css?raw';
import page from './styles/page.css?raw';
import sections from './styles/sections.css?raw';
import tables from './styles/tables.css?raw';
import { fontFaces, reportFonts } from './report-fonts.ts';

/** Width and height of the papers, in millimetres. */
const sizes = { A4: [210, 297], Letter: [215.9, 279.4] } as const;

const plainColour = '#0b5a61';

/** What every report's styles have in common. */
const shared = [
  fontFaces(reportFonts),
  page,
  coverAndSummary,
  tables,
  findings,
  conversation,
  sections,
  chart,
  brief,
].join('\n');

/**
 * The text of the page's one `<style>` element, byte for byte: the host allows it by its hash and allows no other
 * style. Paper and the agency's colour come first; the colour is one by the document's schema.
 */
export function reportStyles({ paper, brand }: Pick<ReportDocument, 'paper' | 'brand'>): string {
  const [width, height] = sizes[paper];
  return [
    `@page{size:${paper === 'A4' ? 'A4' : 'letter'};margin:22mm}`,
    `:root{--page-width:${width}mm;--page-height:${height}mm;--brand:${brand.colour ?? plainColour}}`,
    shared,
  ].join('\n');
}
