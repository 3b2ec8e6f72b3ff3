import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoPlaces } from './two-places.ts';

test('are two, in their order, among those there are', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), chance, chance, (count, one, other) => {
      const draws = [one, other];
      const [first, second] = twoPlaces(count, () => draws.shift()!);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(count);
    }),
  );
});
