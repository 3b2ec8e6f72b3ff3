import type { Localized } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { slug } from './file-name/ascii-fold.ts';
import { patternName, type NameValues } from './file-name/name-pattern.ts';
import { reportTexts } from './report-context.ts';

/**
 * Longest piece that comes from the client's name. What surrounds it is short, so that the whole stays
 * under 120 characters and, with its folder, inside what Windows takes.
 */
const longestClient = 60;

/** Longest piece that comes from a bot's name. */
const longestBot = 40;

/** A report's length as a word of a file name. */
const lengthWords: Localized<Readonly<Record<ReportDocument['length'], string>>> = {
  'pt-BR': { full: 'completo', summary: 'resumo' },
  en: { full: 'full', summary: 'summary' },
  es: { full: 'completo', summary: 'resumen' },
};

/** The pattern of a report's name unless another is chosen. */
export const defaultPattern = '{client}_{kind}_{date}_{ruleset}_{lang}';

/**
 * Name of the report's file: client, kind, day, ruleset and language, e.g.
 * `padaria-sol_conformidade_2026-11-22_r2026-09_pt-BR.pdf`. Only ASCII letters, digits, `-`, `_` and the one dot
 * before the ending: safe on every system, and never a device name, because the first piece never stands alone.
 */
export function reportFileName(document: ReportDocument, ending = 'pdf'): string {
  return patternName(defaultPattern, reportNameValues(document), ending).name;
}

/** What a report is called by. */
export interface NamedReport extends Pick<
  ReportDocument,
  'locale' | 'client' | 'length' | 'asOf' | 'timeZone'
> {
  readonly ruleset: Pick<ReportDocument['ruleset'], 'id'>;
  readonly bots: readonly { readonly name: string }[];
}

/** What a pattern's tokens mean for a report. `bot` is the one bot's name, or how many there are. */
export function reportNameValues(document: NamedReport): NameValues {
  const { locale, client, ruleset, bots, length } = document;
  const words = reportTexts[locale].fileName;
  const [bot] = bots;
  return {
    client: slug(client.name, longestClient) || words.client,
    bot:
      bots.length === 1 && bot !== undefined
        ? slug(bot.name, longestBot) || 'bot'
        : `${bots.length}-bots`,
    kind: words.compliance,
    date: isoDay(document.asOf, document.timeZone),
    ruleset: `r${ruleset.id}`,
    lang: locale,
    length: lengthWords[locale][length],
  };
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
