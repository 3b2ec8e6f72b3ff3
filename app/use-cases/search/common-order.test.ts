import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonOrder } from './common-order.ts';

const common = (before: string, after: string): string =>
  commonOrder(Array.from(before), Array.from(after))
    .map(([, at]) => after[at])
    .join('');

describe('what two lists have in common without moving anything', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['', 'abc', ''],
    ['abc', '', ''],
    ['abc', 'axbc', 'abc'],
    ['abc', 'ac', 'ac'],
    ['abcd', 'bcda', 'bcd'],
    ['abcd', 'dabc', 'abc'],
    ['aab', 'aba', 'aa'],
    ['xay', 'zaw', 'a'],
  ])('%j and %j: %j', (before, after, both) => {
    expect(common(before, after)).toBe(both);
  });

  it('are pairs of equal items that rise in both, and all of what was only added to or taken from', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = commonOrder(before, after);
        for (const [at, [was, is]] of pairs.entries()) {
          expect(before[was]).toBe(after[is]);
          const next = pairs[at + 1];
          if (next === undefined) continue;
          expect(next[0]).toBeGreaterThan(was);
          expect(next[1]).toBeGreaterThan(is);
        }
      }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 20 }),
        fc.infiniteStream(fc.boolean()),
        (all, coin) => {
          const items = all.map(String);
          const some = items.filter(() => coin.next().value);
          expect(commonOrder(items, some)).toHaveLength(some.length);
          expect(commonOrder(some, items)).toHaveLength(some.length);
        },
      ),
    );
  });
});
