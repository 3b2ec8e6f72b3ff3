import { inject } from 'vue';
import type { InjectionKey } from 'vue';
import type { Severity } from '#core/model/finding.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import { problemSentences } from '#core/model/problem-sentences.ts';
import type { ProblemSentences } from '#core/model/problem-sentences.ts';
import type { ReportDocument } from '#core/model/report.ts';
import { severityWords } from '#core/model/severity-words.ts';
import { reportFormat } from './report-format.ts';
import type { ReportFormat } from './report-format.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { ptBR } from './texts/pt-BR.ts';
import type { ReportTexts } from './texts/report-texts.ts';

/** The report's sentences in every language. */
export const reportTexts: Localized<ReportTexts> = { 'pt-BR': ptBR, en, es };

/** What every part of the page needs: the words and the formats of the report's language. */
export interface ReportContext {
  readonly locale: Locale;
  readonly texts: ReportTexts;
  readonly problems: ProblemSentences;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly format: ReportFormat;
}

/** The context of one document. */
export function reportContext({
  locale,
  timeZone,
}: Pick<ReportDocument, 'locale' | 'timeZone'>): ReportContext {
  return {
    locale,
    texts: reportTexts[locale],
    problems: problemSentences[locale],
    severities: severityWords[locale],
    format: reportFormat(locale, timeZone),
  };
}

/** Key under which the page hands its context down. */
export const reportContextKey: InjectionKey<ReportContext> = Symbol('report context');

/** The context of the page a part stands on. */
export function useReport(): ReportContext {
  const context = inject(reportContextKey);
  if (!context) throw new Error('A part of the report was rendered outside a report page.');
  return context;
}
