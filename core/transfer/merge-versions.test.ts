import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeVersions, type MergedVersions, type Version } from './merge-versions.ts';

const version = (id: string, says: unknown = id, key = 'k'): Version<string> => ({
  ...{ id, key, says, line: id },
});

/** The history of a side after a merge. */
function stored(
  mine: readonly Version<string>[],
  theirs: readonly Version<string>[],
  { add }: MergedVersions<string>,
): Version<string>[] {
  const of = (place: 'before' | 'after') =>
    add
      .filter((one) => one.place === place)
      .flatMap(({ line }) => theirs.filter(({ id }) => id === line));
  return [...of('before'), ...mine, ...of('after')];
}

const newestOf = (versions: readonly Version<string>[], key: string) =>
  versions.filter((one) => one.key === key).at(-1)?.says;

/** Two sides that went on from the same beginning, each by itself. */
const sides = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('k', 'l'), fc.constantFrom('x', 'y', 'z')), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom('k', 'l'), fc.constantFrom('x', 'y', 'z')), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom('k', 'l'), fc.constantFrom('x', 'y', 'z')), { maxLength: 4 }),
  )
  .map((parts) => {
    const [common, mine, theirs] = parts.map((part, side) =>
      part.map(([key, says], at) => version(`${'cmt'[side] ?? ''}${String(at)}`, says, key)),
    ) as [Version<string>[], Version<string>[], Version<string>[]];
    return { mine: [...common, ...mine], theirs: [...common, ...theirs] };
  });

describe('two histories in which the newest counts', () => {
  it.each([
    ['nothing of theirs', [version('a')], [], [], 0, 0],
    ['nothing of ours', [], [version('t')], [{ line: 't', place: 'after' }], 1, 0],
    ['the same', [version('a')], [version('a')], [], 0, 0],
    [
      'theirs goes on',
      [version('a')],
      [version('a'), version('t')],
      [{ line: 't', place: 'after' }],
      1,
      0,
    ],
    ['ours goes on', [version('a'), version('m')], [version('a')], [], 0, 0],
    [
      'both go on',
      [version('a'), version('m')],
      [version('a'), version('t')],
      [{ line: 't', place: 'before' }],
      ...[0, 1],
    ],
    [
      'both go on to the same word',
      [version('a'), version('m', 'yes')],
      [version('a'), version('t', 'yes')],
      [{ line: 't', place: 'before' }],
      ...[0, 0],
    ],
    [
      'theirs knows ours, and something that came before it',
      [version('m')],
      [version('t'), version('m')],
      [{ line: 't', place: 'before' }],
      ...[0, 0],
    ],
  ] as const)('%s', (_name, mine, theirs, add, taken, conflicts) => {
    const merged = mergeVersions(mine, theirs, () => 'mine');
    expect(merged.add).toEqual(add);
    expect([merged.taken.length, merged.conflicts.length]).toEqual([taken, conflicts]);
  });

  it('lose nothing, and add nothing when they are joined again', () => {
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom('mine' as const, 'theirs' as const),
        ({ mine, theirs }, side) => {
          const merged = mergeVersions(mine, theirs, () => side);
          const after = stored(mine, theirs, merged);
          expect(new Set(after.map(({ id }) => id))).toEqual(
            new Set([...mine, ...theirs].map(({ id }) => id)),
          );
          expect(mergeVersions(after, theirs, () => side)).toEqual({
            add: [],
            taken: [],
            conflicts: [],
          });
        },
      ),
    );
  });

  it('change nothing that counts here unless only theirs went on, or somebody says so', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const merged = mergeVersions(mine, theirs, () => 'mine');
        const after = stored(mine, theirs, merged);
        const asked = new Set(
          merged.conflicts.map(({ id }) => theirs.find((one) => one.id === id)?.key),
        );
        for (const key of ['k', 'l']) {
          const took = merged.taken.some(({ id }) =>
            theirs.some((one) => one.id === id && one.key === key),
          );
          expect(newestOf(after, key)).toEqual(
            newestOf(took ? theirs : mine, key) ?? newestOf(theirs, key),
          );
          const other = stored(
            mine,
            theirs,
            mergeVersions(mine, theirs, () => 'theirs'),
          );
          if (asked.has(key)) expect(newestOf(other, key)).toEqual(newestOf(theirs, key));
        }
      }),
    );
  });

  it('become the same on both sides, whoever decided', () => {
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom('mine' as const, 'theirs' as const),
        ({ mine, theirs }, side) => {
          const here = stored(
            mine,
            theirs,
            mergeVersions(mine, theirs, () => side),
          );
          const back = mergeVersions(theirs, here, () => 'mine');
          const there = stored(theirs, here, back);
          expect(there.map(({ id }) => id).sort()).toEqual(here.map(({ id }) => id).sort());
        },
      ),
    );
  });
});
