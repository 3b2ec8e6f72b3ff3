import type { ReportDocument } from '#core/model/report.ts';
import { fitted, textWidth } from './fitted-text.ts';

/** What the summary's page has for a person's words: usual letters on a line, and lines, by length and paper. */
const room = {
  full: { perLine: 74, lines: { A4: 33, Letter: 29 } },
  summary: { perLine: 82, lines: { A4: 30, Letter: 26 } },
} as const;

/** Lines that two pages need for what else may stand at their head. */
const takenBy = { logos: 4, confidentiality: 2 } as const;

/** The space before a paragraph, in lines. */
const between = 0.4;

/** Most paragraphs of a person's summary; what follows is joined to the last. */
const mostParagraphs = 16;

/** A person's summary in paragraphs, cut where the page ends: the summary is one page, whatever is written into it. */
export function ownWords(document: ReportDocument): readonly string[] {
  const { summary, length, paper } = document;
  const { perLine, lines } = room[length];
  let left = lines[paper] - (length === 'summary' ? mastheadLines(document) : 0);
  const fitting: string[] = [];
  for (const paragraph of paragraphsOf(summary?.text ?? '')) {
    if (left < 1) break;
    const text = fitted(paragraph, Math.floor(left) * perLine);
    fitting.push(text);
    left -= Math.ceil(textWidth(text) / perLine) + between;
  }
  return fitting;
}

/** A text in paragraphs, as its empty lines and line ends part it. */
export function paragraphsOf(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rest = lines.slice(mostParagraphs - 1);
  return rest.length === 0 ? lines : [...lines.slice(0, mostParagraphs - 1), rest.join(' ')];
}

function mastheadLines({ brand }: ReportDocument): number {
  const hasLogo = brand.agencyLogo !== null || brand.clientLogo !== null;
  const isSecret = brand.confidentiality !== '';
  return (hasLogo ? takenBy.logos : 0) + (isSecret ? takenBy.confidentiality : 0);
}
