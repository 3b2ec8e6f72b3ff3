import type { NumberHistory } from '#app/contract/sync-views.ts';
import type { Gap, QualityValue, VersionMark } from '#core/model/quality-history.ts';
import type { Incident } from '#core/model/incident.ts';

/** One observation of a history. */
export type Observation = NumberHistory['observations'][number];

/** Where a rating stands on the chart, from below. */
export const ratingLevels: Readonly<Record<QualityValue, number>> = {
  UNKNOWN: 0,
  RED: 1,
  YELLOW: 2,
  GREEN: 3,
};

/** A point of the line: when, and where it stands; null breaks the line. */
export interface RatingPoint {
  readonly at: number;
  readonly quality: QualityValue | null;
}

/**
 * The line of a history. Where nothing was observed it breaks: it ends with the last observation before a gap and
 * begins with the first one after, and nothing is drawn between them.
 */
export function ratingLine(history: NumberHistory): RatingPoint[] {
  const seen = history.observations
    .filter(({ quality }) => quality !== null)
    .map(({ observedAt, quality }) => ({ at: Date.parse(observedAt), quality }))
    .sort((a, b) => a.at - b.at);
  const breaks = history.gaps.map(({ from }) => {
    const start = Date.parse(from);
    // What was seen last is not drawn on to the gap: nobody looked in between.
    const last = seen.findLast(({ at }) => at <= start);
    return { at: last?.at ?? start, quality: null };
  });
  // At the same instant the observation comes first.
  return [...seen, ...breaks].sort(
    (a, b) => a.at - b.at || Number(a.quality === null) - Number(b.quality === null),
  );
}

/** One line of the table that says what the chart shows. */
export type HistoryRow = { readonly key: string; readonly at: string } & (
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'version'; readonly version: VersionMark }
  | { readonly kind: 'incident'; readonly incident: Incident }
);

/** Everything of a history in the order of time, newest first. */
export function historyRows(history: NumberHistory): HistoryRow[] {
  const rows: HistoryRow[] = [
    ...history.observations.map((observation, index) => ({
      kind: 'observation' as const,
      key: `observation-${index}`,
      at: observation.observedAt,
      observation,
    })),
    ...history.gaps.map((gap, index) => ({
      kind: 'gap' as const,
      key: `gap-${index}`,
      at: gap.from,
      gap,
    })),
    ...history.versions.map((version) => ({
      kind: 'version' as const,
      key: `version-${version.snapshotId}`,
      at: version.at,
      version,
    })),
    ...history.incidents.map((incident) => ({
      kind: 'incident' as const,
      key: `incident-${incident.id}`,
      at: incident.openedAt,
      incident,
    })),
  ];
  return rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
