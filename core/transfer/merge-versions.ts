import type { MergeSide } from '#core/model/bundle-limits.ts';
import { isSame } from './same-value.ts';

/** One of several values that were written one after the other; the newest of a key counts. */
export interface Version<Line> {
  readonly id: string;
  /** What it is about. */
  readonly key: string;
  /** What it says, without when and by whom: equal ones are no difference. */
  readonly says: unknown;
  readonly line: Line;
}

/** Where a line goes: after everything that is here, so that it counts, or before it, as history. */
export type Place = 'after' | 'before';

/** A line that is not here yet, and where it goes. */
export interface Placed<Line> {
  readonly line: Line;
  readonly place: Place;
}

/** The newest of both sides where they differ. */
export interface VersionPair<Line> {
  /** Of their newest. */
  readonly id: string;
  /** Null: there is none here. */
  readonly mine: Line | null;
  readonly theirs: Line;
}

/** What comes of two histories of the same things. */
export interface MergedVersions<Line> {
  readonly add: readonly Placed<Line>[];
  /** Theirs goes on from mine: it is taken without a question. */
  readonly taken: readonly VersionPair<Line>[];
  /** Both sides went on by themselves. */
  readonly conflicts: readonly VersionPair<Line>[];
}

/**
 * Joins two histories in which the newest of each key counts, both oldest first. Whoever has seen the other's newest
 * goes on from it; where neither has, a person decides. Nothing is lost either way, and joining the same again adds
 * nothing.
 * @param choose whose newest counts, by the id of theirs; asked for conflicts alone
 */
export function mergeVersions<Line>(
  mine: readonly Version<Line>[],
  theirs: readonly Version<Line>[],
  choose: (id: string) => MergeSide,
): MergedVersions<Line> {
  const add: Placed<Line>[] = [];
  const taken: VersionPair<Line>[] = [];
  const conflicts: VersionPair<Line>[] = [];
  const hereIds = new Set(mine.map(({ id }) => id));
  const thereIds = new Set(theirs.map(({ id }) => id));
  const newestHere = new Map(mine.map((one) => [one.key, one]));
  for (const [key, all] of byKey(theirs)) {
    const unknown = all.filter(({ id }) => !hereIds.has(id));
    const newest = all.at(-1);
    if (unknown.length === 0 || newest === undefined) continue;
    const here = newestHere.get(key) ?? null;
    const pair = { id: newest.id, mine: here?.line ?? null, theirs: newest.line };
    let place: Place = 'before';
    if (here === null || (thereIds.has(here.id) && !hereIds.has(newest.id))) {
      place = 'after';
      if (here === null || !isSame(here.says, newest.says)) taken.push(pair);
    } else if (!hereIds.has(newest.id) && !isSame(here.says, newest.says)) {
      conflicts.push(pair);
      if (choose(newest.id) === 'theirs') place = 'after';
    }
    for (const { line } of unknown) add.push({ line, place });
  }
  return { add, taken, conflicts };
}

function byKey<Line>(versions: readonly Version<Line>[]): Map<string, Version<Line>[]> {
  const groups = new Map<string, Version<Line>[]>();
  for (const version of versions) {
    const group = groups.get(version.key);
    if (group === undefined) groups.set(version.key, [version]);
    else group.push(version);
  }
  return groups;
}
