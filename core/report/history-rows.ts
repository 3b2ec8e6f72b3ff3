import type { ReportNumber } from '#core/model/report-history.ts';

/** One line of a history as a table: a span, a gap or a version. */
export type HistoryRow =
  | { readonly kind: 'span'; readonly at: string; readonly span: ReportNumber['spans'][number] }
  | { readonly kind: 'gap'; readonly at: string; readonly gap: ReportNumber['gaps'][number] }
  | {
      readonly kind: 'version';
      readonly at: string;
      readonly label: string;
      readonly isPublicationTime: boolean;
    };

/** Everything the chart shows, newest first. */
export function historyRows({ spans, gaps, versions }: ReportNumber): readonly HistoryRow[] {
  const rows: HistoryRow[] = [
    ...spans.map((span) => ({ kind: 'span' as const, at: span.from, span })),
    ...gaps.map((gap) => ({ kind: 'gap' as const, at: gap.from, gap })),
    ...versions.map(({ at, isPublicationTime }, index) => ({
      kind: 'version' as const,
      at,
      label: `v${index + 1}`,
      isPublicationTime,
    })),
  ];
  return rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
