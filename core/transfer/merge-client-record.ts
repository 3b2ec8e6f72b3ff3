import type { MergeSide } from '#core/model/bundle-limits.ts';
import type { ClientRecord } from '#core/model/client-record.ts';
import type { Place } from './merge-versions.ts';
import { isSame, textOf } from './same-value.ts';

/** A field of a client's record, by its path, in which two records differ. */
export interface FieldPair {
  /** e.g. `facts.country`, `tags`. */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What comes of two histories of a client's record. */
export interface MergedRecord {
  /** Versions that are not here yet. */
  readonly add: readonly { readonly record: ClientRecord; readonly place: Place }[];
  /** What counts afterwards, where it is none of the versions; its moment is the caller's. */
  readonly joined: ClientRecord | null;
  readonly taken: readonly FieldPair[];
  readonly conflicts: readonly FieldPair[];
}

/** Parts that are joined field by field; the others are joined as wholes. */
const divided = ['facts', 'settings'] as const;

/**
 * Joins two histories of a client's record, oldest first. Where both sides went on, each field is compared with the
 * newest version that both have: who alone changed it is followed, and where both did a person decides.
 */
export function mergeClientRecord(
  mine: readonly ClientRecord[],
  theirs: readonly ClientRecord[],
  choose: (field: string) => MergeSide,
): MergedRecord {
  const hereTexts = new Set(mine.map(textOf));
  const thereTexts = new Set(theirs.map(textOf));
  const unknown = theirs.filter((record) => !hereTexts.has(textOf(record)));
  const here = mine.at(-1);
  const there = theirs.at(-1);
  const placed = (place: Place) => unknown.map((record) => ({ record, place }));
  if (unknown.length === 0 || there === undefined) {
    return { add: [], joined: null, taken: [], conflicts: [] };
  }
  if (here === undefined) return { add: placed('after'), joined: null, taken: [], conflicts: [] };
  if (hereTexts.has(textOf(there))) {
    return { add: placed('before'), joined: null, taken: [], conflicts: [] };
  }
  const differing = pairsOf(here, there);
  if (thereTexts.has(textOf(here))) {
    return { add: placed('after'), joined: null, taken: differing, conflicts: [] };
  }
  const base = fieldsOf(mine.findLast((record) => thereTexts.has(textOf(record))) ?? null);
  const known = (field: string, value: unknown): boolean =>
    base.has(field) && isSame(base.get(field), value);
  const open = differing.filter(({ field, theirs: value }) => !known(field, value));
  const taken = open.filter(({ field, mine: value }) => known(field, value));
  const conflicts = open.filter(({ field, mine: value }) => !known(field, value));
  const followed = [...taken, ...conflicts.filter(({ field }) => choose(field) === 'theirs')];
  return {
    add: placed('before'),
    joined: followed.length === 0 ? null : withFields(here, followed, there.by),
    taken,
    conflicts,
  };
}

/** A record's fields by their paths, without who wrote it and when. */
function fieldsOf(record: ClientRecord | null): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record ?? {})) {
    if (name === 'by' || name === 'at') continue;
    if (!isDivided(name)) fields.set(name, value);
    else for (const [inner, one] of Object.entries(value)) fields.set(`${name}.${inner}`, one);
  }
  return fields;
}

function pairsOf(here: ClientRecord, there: ClientRecord): FieldPair[] {
  const theirs = fieldsOf(there);
  return [...fieldsOf(here)]
    .map(([field, mine]) => ({ field, mine, theirs: theirs.get(field) }))
    .filter((pair) => !isSame(pair.mine, pair.theirs));
}

function withFields(record: ClientRecord, pairs: readonly FieldPair[], by: string): ClientRecord {
  const joined: Record<string, unknown> = {
    ...record,
    facts: { ...record.facts },
    settings: { ...record.settings },
    by,
  };
  for (const { field, theirs } of pairs) {
    const [part = '', inner] = field.split('.');
    if (inner === undefined) joined[part] = theirs;
    else (joined[part] as Record<string, unknown>)[inner] = theirs;
  }
  return joined as ClientRecord;
}

function isDivided(name: string): name is (typeof divided)[number] {
  return (divided as readonly string[]).includes(name);
}
