/**
 * Pairs what is equal in two lists, as `[place in the first, place in the second]`, such that both places rise: the most
 * that a list can keep of another one without moving anything. Of equal items the first meets the first, the second the
 * second.
 */
export function commonOrder(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const placesOf = new Map<string, number[]>();
  for (const [at, item] of before.entries()) {
    const known = placesOf.get(item);
    if (known === undefined) placesOf.set(item, [at]);
    else known.push(at);
  }
  const used = new Map<string, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const [at, item] of after.entries()) {
    const turn = used.get(item) ?? 0;
    const was = placesOf.get(item)?.[turn];
    if (was === undefined) continue;
    used.set(item, turn + 1);
    pairs.push([was, at]);
  }
  return longestRise(pairs);
}

/** The longest part of the list in which the first places rise; the second ones do already. */
function longestRise(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  // For each length the rise that ends lowest, by its last pair; and for each pair the one before it.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, [was]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![0] < was) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : ends[low - 1]!);
    ends[low] = at;
  }
  const rise: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.push(pairs[at]!);
  return rise.reverse();
}
