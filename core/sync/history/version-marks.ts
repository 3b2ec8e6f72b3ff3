import type { BotObservation } from '#core/model/bot-reading.ts';
import type { VersionMark } from '#core/model/quality-history.ts';
import type { Snapshot } from '#core/model/snapshot.ts';

/** What a version is told by. */
export type VersionSnapshot = Pick<
  Snapshot,
  'id' | 'botId' | 'takenAt' | 'source' | 'contentSha256'
>;

/**
 * The published versions of one bot's flow on a time axis, oldest first. `observations`: all looks at that bot, in any
 * order. The time is that of the publication where the look that saw this content tells one, else when the snapshot was
 * taken. Files were not published by coming here and make no mark; the same content again is no new version.
 */
export function versionMarks(
  snapshots: readonly VersionSnapshot[],
  observations: readonly BotObservation[],
): VersionMark[] {
  const synced = snapshots
    .filter(({ source }) => source === 'blip')
    .sort((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
  return synced
    .filter(({ contentSha256 }, index) => synced[index - 1]?.contentSha256 !== contentSha256)
    .map((snapshot) => {
      const publishedAt = publicationOf(snapshot, observations);
      return {
        snapshotId: snapshot.id,
        botId: snapshot.botId,
        at: publishedAt ?? snapshot.takenAt,
        isPublicationTime: publishedAt !== null,
      };
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Content may be published, replaced and published again: the look nearest to the snapshot is the one that took it. */
function publicationOf(
  { takenAt, contentSha256 }: VersionSnapshot,
  observations: readonly BotObservation[],
): string | null {
  const away = ({ observedAt }: BotObservation) =>
    Math.abs(Date.parse(observedAt) - Date.parse(takenAt));
  const [nearest] = observations
    .filter(({ publishedSha256 }) => publishedSha256 === contentSha256)
    .sort((a, b) => away(a) - away(b));
  return nearest?.publishedAt ?? null;
}
