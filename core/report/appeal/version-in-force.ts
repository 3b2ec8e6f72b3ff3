import type { UnknownVersion, VersionBasis, VersionInForce } from '#core/model/appeal.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { Snapshot } from '#core/model/snapshot.ts';

/** What is known of a bot's published versions. */
export interface KnownVersions {
  /** All snapshots of the bot, in any order. */
  readonly snapshots: readonly Pick<Snapshot, 'id' | 'takenAt' | 'source' | 'contentSha256'>[];
  /** All looks at the bot at Blip, in any order. */
  readonly looks: readonly BotObservation[];
  /** Snapshot of which a person says that it was in force then; null where nobody does. */
  readonly stated: string | null;
}

/** A stretch of time, both ends counted, in which one content is known to have been published. */
interface Span {
  readonly sha256: string;
  readonly from: number;
  readonly to: number;
  readonly basis: Exclude<VersionBasis, 'statement'>;
}

/**
 * The version that was published at an instant (ISO 8601). What Blip tells counts before what a person says; a moment
 * that nothing covers is told as such. A version published at that very instant was in force.
 */
export function versionInForce(known: KnownVersions, at: string): VersionInForce | UnknownVersion {
  const moment = Date.parse(at);
  const spans = spansOf(known);
  const covering = spans
    .filter(({ from, to }) => from <= moment && moment <= to)
    .sort((a, b) => rank(a) - rank(b) || b.from - a.from)[0];
  if (covering !== undefined) return copyOf(known, covering, moment);
  const { stated } = known;
  if (stated !== null && known.snapshots.some(({ id }) => id === stated))
    return { kind: 'known', snapshotId: stated, basis: 'statement', from: null, until: null };
  const before = spans.filter(({ to }) => to < moment).map(({ to }) => to);
  const after = spans.filter(({ from }) => from > moment).map(({ from }) => from);
  return {
    kind: 'unknown',
    reason:
      before.length > 0
        ? after.length > 0
          ? 'gap'
          : 'only-earlier'
        : after.length > 0
          ? 'only-later'
          : 'nothing-known',
    knownUntil: before.length === 0 ? null : iso(Math.max(...before)),
    knownFrom: after.length === 0 ? null : iso(Math.min(...after)),
  };
}

/**
 * The version in force at a penalty of which only a window is known: the number was last seen well at `lastWellAt`, and
 * penalised at `at`. It is known only if the same content was in force at both ends.
 */
export function versionAtPenalty(
  known: KnownVersions,
  { at, lastWellAt }: { readonly at: string; readonly lastWellAt: string | null },
): VersionInForce | UnknownVersion {
  const version = versionInForce(known, at);
  if (version.kind === 'unknown' || version.basis === 'statement' || lastWellAt === null)
    return version;
  const earlier = versionInForce({ ...known, stated: null }, lastWellAt);
  if (earlier.kind === 'unknown' || contentOf(known, earlier) === contentOf(known, version))
    return version;
  const { stated } = known;
  if (stated === earlier.snapshotId || stated === version.snapshotId)
    return { kind: 'known', snapshotId: stated, basis: 'statement', from: null, until: null };
  return {
    kind: 'unknown',
    reason: 'changed-within',
    knownUntil: earlier.until,
    knownFrom: version.from,
  };
}

/** The version that was found published last; null where Blip was never looked at. */
export function newestVersion(known: KnownVersions): VersionInForce | null {
  const spans = spansOf(known);
  const last = spans.toSorted((a, b) => b.to - a.to)[0];
  // A snapshot is stored moments after the look that took it: the publication tells more.
  const newest = spans
    .filter(({ sha256 }) => sha256 === last?.sha256)
    .sort((a, b) => rank(a) - rank(b) || b.from - a.from)[0];
  const copy = newest === undefined ? null : copyOf(known, newest, newest.to);
  return copy?.kind === 'known' ? copy : null;
}

const rank = ({ basis }: Span): number => (basis === 'publication' ? 0 : 1);

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Every stretch that the looks tell, then those of snapshots whose look was not kept. */
function spansOf({ snapshots, looks }: KnownVersions): Span[] {
  const inOrder = looks.toSorted((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
  const told = inOrder.flatMap((look): Span[] => {
    const { publishedSha256: sha256 } = look;
    if (sha256 === null) return [];
    const seen = Date.parse(look.observedAt);
    const published = publicationOf(look);
    return published === null
      ? [{ sha256, from: seen, to: seen, basis: 'observation' }]
      : [
          {
            sha256,
            from: published,
            to: Math.max(seen, lastSeen(inOrder, look)),
            basis: 'publication',
          },
        ];
  });
  const taken = snapshots
    .filter(({ source }) => source === 'blip')
    .map(({ contentSha256: sha256, takenAt }): Span => {
      const at = Date.parse(takenAt);
      return { sha256, from: at, to: at, basis: 'observation' };
    });
  return [...told, ...betweenLooks(inOrder), ...taken];
}

/** When the newest publication took place, as the look found it; null where Blip did not tell a time that can be. */
function publicationOf({ publishedAt, observedAt }: BotObservation): number | null {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return published <= Date.parse(observedAt) ? published : null;
}

/**
 * Until when a publication is known to have stayed the newest. Looks that only read the list of publications count, and
 * where the next publication has the next index in that list, nothing was published in between.
 */
function lastSeen(inOrder: readonly BotObservation[], look: BotObservation): number {
  const same = inOrder.filter(
    (one) => one.publishedAt === look.publishedAt && one.publicationIndex === look.publicationIndex,
  );
  const last = Math.max(...same.map(({ observedAt }) => Date.parse(observedAt)));
  const { publicationIndex: index } = look;
  const next = inOrder.find((one) => index !== null && one.publicationIndex === index + 1);
  const replaced = next === undefined ? null : publicationOf(next);
  // The instant of the next publication belongs to that one.
  return replaced === null ? last : Math.max(last, replaced - 1);
}

/** Two looks in a row that found the same content, where Blip tells no times: it stayed. */
function betweenLooks(inOrder: readonly BotObservation[]): Span[] {
  const full = inOrder.filter(({ publishedSha256 }) => publishedSha256 !== null);
  return full.slice(1).flatMap((look, at): Span[] => {
    const before = full[at]!;
    if (before.publishedSha256 !== look.publishedSha256) return [];
    if (publicationOf(before) !== null && publicationOf(look) !== null) return [];
    const [from, to] = [Date.parse(before.observedAt), Date.parse(look.observedAt)];
    return [{ sha256: look.publishedSha256!, from, to, basis: 'observation' }];
  });
}

/** The stored copy of a content: of several the one that was taken nearest to the moment. */
function copyOf(
  { snapshots }: KnownVersions,
  { sha256, from, to, basis }: Span,
  moment: number,
): VersionInForce | UnknownVersion {
  const away = ({ takenAt }: { readonly takenAt: string }): number =>
    Math.abs(Date.parse(takenAt) - moment);
  const copy = snapshots
    .filter(({ contentSha256 }) => contentSha256 === sha256)
    .sort((a, b) => away(a) - away(b))[0];
  return copy === undefined
    ? { kind: 'unknown', reason: 'no-copy', knownUntil: iso(to), knownFrom: iso(from) }
    : { kind: 'known', snapshotId: copy.id, basis, from: iso(from), until: iso(to) };
}

function contentOf({ snapshots }: KnownVersions, { snapshotId }: VersionInForce): string | null {
  return snapshots.find(({ id }) => id === snapshotId)?.contentSha256 ?? null;
}
