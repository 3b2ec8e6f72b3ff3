import type { RatingTrack } from '#app/contract/quality-views.ts';
import type { QualityValue } from '#core/model/quality-history.ts';
import { stripDays } from '#core/model/rating-strip.ts';
import { ratingStrip } from '#core/sync/history/rating-strip.ts';
import { inChunks } from '../breathe.ts';
import { gapsOf } from '../numbers/number-history.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';

const dayMs = 86_400_000;

/** How far back another rating is looked for, in days. */
const lookBackDays = 400;

/** Numbers that are read in one go: three months of one are a thousand observations, a millisecond. */
const atOnce = 10;

/** How the ratings of some numbers moved of late; breathes in between. Numbers that are gone are left out. */
export async function ratingTracks(
  deps: SyncDeps,
  numberIds: readonly string[],
): Promise<RatingTrack[]> {
  const now = Date.parse(deps.clock.now());
  const tracks: RatingTrack[] = [];
  await inChunks(numberIds, atOnce, (chunk) => {
    for (const id of chunk) tracks.push(...trackOf(deps, id, now));
  });
  return tracks;
}

function trackOf(deps: SyncDeps, numberId: string, now: number): RatingTrack[] {
  const { numbers, history, qualities } = deps.workspace();
  const number = numbers.get(numberId);
  if (number === null) return [];
  const from = new Date(now - stripDays * dayMs).toISOString();
  const to = new Date(now).toISOString();
  const lookedFrom = new Date(now - lookBackDays * dayMs).toISOString();
  const recent = history.ofNumber(numberId, from, to);
  const earlier = newestFirst(qualities.lastSeen(numberId, lookedFrom, from));
  const [present, other] = newestFirst(qualities.lastSeen(numberId, lookedFrom, to));
  return [
    {
      numberId,
      // Where it never was another, nobody knows since when.
      since:
        present === undefined || other === undefined
          ? null
          : qualities.firstSeen(numberId, present.quality, other.at),
      before: other?.quality ?? null,
      strip: ratingStrip({
        observations: recent,
        gaps: gapsOf(deps, number, recent, from, to),
        before: earlier[0]?.quality ?? null,
        ...{ end: now, days: stripDays },
      }),
    },
  ];
}

/** Ratings by when they were last seen. */
function newestFirst(seen: ReadonlyMap<QualityValue, string>) {
  return [...seen]
    .map(([quality, at]) => ({ quality, at }))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
