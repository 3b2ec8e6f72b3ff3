import type { BatchForm, ReportRow, ReportSettings } from '#app/contract/report-views.ts';
import type { Settings } from '#app/contract/views.ts';
import { exportFormats } from '#core/model/export-format.ts';
import type { ExportFormat } from '#core/model/export-format.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Paper, ReportLength } from '#core/model/report-form.ts';
import type { NamedReport } from '#core/report/report-file-name.ts';
import { languages } from '#renderer/texts/languages.ts';

/** What is being chosen for a batch. */
export interface BatchDraft {
  formats: ExportFormat[];
  locales: Locale[];
  length: ReportLength;
  paper: Paper;
  isApproved: boolean;
  approvedBy: string;
  preparedBy: string;
  maskNumber: boolean;
}

/** What a batch is asked for with, apart from its folder. */
export type BatchWish = Omit<BatchForm, 'folderId'>;

/** Why a draft cannot become a batch. */
export type DraftProblem = 'formats' | 'locales' | 'approver';

/** A draft to begin with: full reports as PDF in the window's language, which nobody has approved. */
export function usualDraft({ locale, person }: Pick<Settings, 'locale' | 'person'>): BatchDraft {
  return {
    formats: ['pdf'],
    locales: [locale],
    length: 'full',
    paper: 'A4',
    isApproved: false,
    approvedBy: person,
    preparedBy: person,
    maskNumber: false,
  };
}

/** What stands in the way of a draft; empty where nothing does. */
export function draftProblems(draft: BatchDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.formats.length === 0) problems.push('formats');
  if (draft.locales.length === 0) problems.push('locales');
  if (draft.isApproved && draft.approvedBy.trim() === '') problems.push('approver');
  return problems;
}

/** The batch that a draft asks for. Forms and languages come in their usual order, however they were ticked. */
export function wishOf(
  draft: BatchDraft,
  clientIds: readonly string[] | null,
  { locale, agency }: Pick<Settings, 'locale' | 'agency'>,
): BatchWish {
  const { length, paper, maskNumber } = draft;
  return {
    clientIds: clientIds === null ? null : [...clientIds],
    formats: exportFormats.filter((format) => draft.formats.includes(format)),
    locales: languages.filter((language) => draft.locales.includes(language)),
    ...{ locale, length, paper, maskNumber, agency },
    approvedBy: draft.isApproved ? draft.approvedBy.trim() : null,
    preparedBy: draft.preparedBy.trim(),
  };
}

/** True where a pattern gives several files of a batch the same name, so that only a number tells them apart. */
export function namesAlike(
  pattern: ReportSettings['pattern'],
  clients: number,
  locales: number,
): boolean {
  return (
    (clients > 1 && !pattern.includes('{client}')) || (locales > 1 && !pattern.includes('{lang}'))
  );
}

/** What names of files are shown with before there are reports: a client's, or the example's. */
export function exampleReport(
  row: ReportRow | undefined,
  example: { readonly client: string; readonly bot: string },
  form: Pick<NamedReport, 'locale' | 'length' | 'asOf' | 'timeZone'>,
): NamedReport {
  const bots = Math.max(1, row?.audited ?? 1);
  return {
    ...form,
    client: { name: row?.client.name ?? example.client },
    bots: Array.from({ length: bots }, () => ({ name: example.bot })),
    ruleset: { id: '2026-09' },
  };
}
