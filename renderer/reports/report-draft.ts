import type { ReportForm } from '#app/contract/report-views.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Paper, Period, ReportLength } from '#core/model/report-form.ts';

/** Spans that a report's history can look back over, in days, or days of one's own. */
export type ReportSpan = '30' | '90' | '365' | 'own';

/** Spans in the order users meet them. */
export const reportSpans: readonly ReportSpan[] = ['30', '90', '365', 'own'];

/** What a report is asked for with, as the fields hold it. Who approves it is no part of it. */
export interface ReportDraft {
  readonly locale: Locale;
  readonly length: ReportLength;
  readonly paper: Paper;
  readonly span: ReportSpan;
  /** First and last day (`2026-11-22`) in the time zone of this computer; they count for `own` alone. */
  readonly from: string;
  readonly to: string;
  readonly maskNumber: boolean;
  readonly preparedBy: string;
}

const DAY = 86_400_000;
/** The host looks back over as many days where it is told no period. */
const USUAL_SPAN: ReportSpan = '90';

/** The draft to begin with. `now` in milliseconds since 1970. */
export function newDraft(locale: Locale, person: string, now: number): ReportDraft {
  return {
    locale,
    length: 'full',
    paper: 'A4',
    span: USUAL_SPAN,
    from: dayOf(now - Number(USUAL_SPAN) * DAY),
    to: dayOf(now),
    maskNumber: false,
    preparedBy: person,
  };
}

/** What is wrong with the days, or null. */
export function draftFault({ span, from, to }: ReportDraft): 'missing' | 'turned' | null {
  if (span !== 'own') return null;
  const [start, end] = [startOf(from), startOf(to)];
  if (start === null || end === null) return 'missing';
  return start > end ? 'turned' : null;
}

/** The request that a draft stands for at a moment; call it once {@link draftFault} has nothing to say. */
export function formOf(
  draft: ReportDraft,
  about: Pick<ReportForm, 'clientId' | 'agency' | 'approvedBy'>,
  now: number,
): ReportForm {
  const { locale, length, paper, maskNumber } = draft;
  return {
    ...about,
    ...{ locale, length, paper, maskNumber },
    preparedBy: draft.preparedBy.trim(),
    period: periodOf(draft, now),
  };
}

function periodOf({ span, from, to }: ReportDraft, now: number): Period | null {
  if (span === USUAL_SPAN) return null;
  if (span !== 'own') return between(now - Number(span) * DAY, now);
  // The last day counts whole, as far as it has passed.
  const end = endOf(to);
  return between(startOf(from) ?? now, Math.min(now, end ?? now));
}

function between(from: number, to: number): Period {
  return { from: new Date(Math.min(from, to)).toISOString(), to: new Date(to).toISOString() };
}

function startOf(day: string): number | null {
  const at = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(at) ? null : at;
}

function endOf(day: string): number | null {
  const at = new Date(`${day}T23:59:59.999`).getTime();
  return Number.isNaN(at) ? null : at;
}

/** A moment's day in the time zone of this computer. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
