import type { BundleRecord } from '#core/model/bundle.ts';
import type { BundleSide } from './merge-plan.ts';
import { linesOf } from './side-lines.ts';
import type { Place, Placed } from './merge-versions.ts';

/** When something was made, and what it belongs to; the newest of a group counts. */
interface Mark {
  readonly group: string;
  /** ISO 8601 with a zone. */
  readonly at: string;
}

/** Lines that are not here, before what is here already unless they are newer: of the newest one everything depends. */
export function placeByTime<Line extends BundleRecord>(
  here: readonly Mark[],
  unknown: readonly Line[],
  markOf: (line: Line) => Mark,
): Placed<Line>[] {
  const newest = newestOf(here);
  return unknown.map((line) => ({ line, place: placeOf(newest, markOf(line)) }));
}

/**
 * Where runs go that are not here. One of a flow that is older than the newest here is history, however late it was
 * made: the newest run tells of the newest flow.
 */
export function placeRuns(
  mine: BundleSide | null,
  theirs: BundleSide,
  snapshots: readonly Placed<BundleRecord>[],
): ReadonlyMap<string, Place> {
  const runsHere = mine?.runs ?? [];
  const newest = newestOf(
    runsHere.map(({ botId, createdAt }) => ({ group: botId, at: createdAt })),
  );
  const known = new Set(runsHere.map(({ id }) => id));
  const current = new Map<string, string>();
  for (const { snapshot } of linesOf(mine?.records ?? [], 'snapshot')) {
    current.set(snapshot.botId, snapshot.id);
  }
  const arriving = new Set(
    snapshots.flatMap(({ line, place }) =>
      line.kind === 'snapshot' && place === 'after' ? [line.snapshot.id] : [],
    ),
  );
  const places = new Map<string, Place>();
  for (const { id, botId, snapshotId, createdAt } of theirs.runs) {
    if (known.has(id)) continue;
    const isOfNewFlow = arriving.has(snapshotId);
    const isOfNewest = isOfNewFlow || current.get(botId) === snapshotId;
    const byTime = placeOf(newest, { group: botId, at: createdAt });
    places.set(id, isOfNewFlow ? 'after' : isOfNewest ? byTime : 'before');
  }
  return places;
}

function newestOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { group, at } of marks) {
    newest.set(group, Math.max(newest.get(group) ?? -Infinity, Date.parse(at)));
  }
  return newest;
}

function placeOf(newest: ReadonlyMap<string, number>, { group, at }: Mark): Place {
  return Date.parse(at) < (newest.get(group) ?? -Infinity) ? 'before' : 'after';
}
