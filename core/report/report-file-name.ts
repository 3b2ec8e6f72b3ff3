import type { ReportDocument } from '#core/model/report.ts';
import { reportTexts } from './report-context.ts';

/**
 * Longest piece that comes from the client's name. What surrounds it is short, so that the whole stays
 * under 120 characters and, with its folder, inside what Windows takes.
 */
const longestClient = 60;

/**
 * Name of the report's file: client, kind, day, ruleset and language, e.g.
 * `padaria-sol_conformidade_2026-11-22_r2026-09_pt-BR.pdf`. Only ASCII letters, digits, `-`, `_` and the one dot
 * before the ending: safe on every system, and never a device name, because the first piece never stands alone.
 */
export function reportFileName(document: ReportDocument, ending = 'pdf'): string {
  const { locale, client, ruleset } = document;
  const words = reportTexts[locale].fileName;
  const day = isoDay(document.asOf, document.timeZone);
  const pieces = [
    slug(client.name) || words.client,
    words.compliance,
    day,
    `r${ruleset.id}`,
    locale,
  ];
  return `${pieces.join('_')}.${ending}`;
}

/** Lower-case ASCII words joined by hyphens: accents fall off, everything else becomes a gap. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestClient)
    .replace(/^-+|-+$/g, '');
}

/** The day as `2026-11-22` in the report's time zone; without a readable date none is invented. */
function isoDay(instant: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '0000-00-00';
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);
}
