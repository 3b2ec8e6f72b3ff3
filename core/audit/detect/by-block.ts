/** What was found, by the index of its block. */
export function byBlock<T extends { readonly at: number }>(
  found: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const grouped = new Map<number, T[]>();
  for (const one of found) {
    const own = grouped.get(one.at);
    if (own === undefined) grouped.set(one.at, [one]);
    else own.push(one);
  }
  return grouped;
}
