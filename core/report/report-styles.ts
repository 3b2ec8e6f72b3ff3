import conversation from './styles/conversation.css?raw';
import coverAndSummary from './styles/cover-and-summary.css?raw';
import findings from './styles/findings.css?raw';
import page from './styles/page.css?raw';
import tables from './styles/tables.css?raw';
import { fontFaces, reportFonts } from './report-fonts.ts';

/**
 * The text of the page's one `<style>` element, byte for byte: the host allows it by its hash
 * and allows no other style.
 */
export const reportStyles: string = [
  fontFaces(reportFonts),
  page,
  coverAndSummary,
  tables,
  findings,
  conversation,
].join('\n');
