/** Two different places of so many, in their order. `chance` gives numbers from 0 up to 1. */
export function twoPlaces(count: number, chance: () => number): readonly [number, number] {
  const first = Math.floor(chance() * count);
  const step = 1 + Math.floor(chance() * (count - 1));
  const second = (first + step) % count;
  return first < second ? [first, second] : [second, first];
}
