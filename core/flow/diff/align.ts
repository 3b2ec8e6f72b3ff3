/** Two lists, item by item. */
export interface Aligned {
  /** Indices of what belongs together, in the order of the earlier list. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Aligns two lists by ever weaker likeness: all that is alike by the first name is paired, in order, then what is left
 * by the next. A null name is like nothing.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  names: readonly ((item: T, side: 'before' | 'after') => string | null)[],
): Aligned {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const nameOf of names) {
    const waiting = new Map<string, number[]>();
    for (const [at, item] of after.entries()) {
      const name = taken.has(at) ? null : nameOf(item, 'after');
      if (name === null) continue;
      const same = waiting.get(name);
      if (same === undefined) waiting.set(name, [at]);
      else same.push(at);
    }
    const used = new Map<string, number>();
    for (const [at, item] of before.entries()) {
      const name = partner.has(at) ? null : nameOf(item, 'before');
      if (name === null) continue;
      const place = used.get(name) ?? 0;
      const other = waiting.get(name)?.[place];
      if (other === undefined) continue;
      used.set(name, place + 1);
      partner.set(at, other);
      taken.add(other);
    }
  }
  return {
    pairs: [...partner].sort(([a], [b]) => a - b),
    removed: [...before.keys()].filter((at) => !partner.has(at)),
    added: [...after.keys()].filter((at) => !taken.has(at)),
  };
}

/** True when what belongs together stands in another order. */
export function isReordered({ pairs }: Pick<Aligned, 'pairs'>): boolean {
  return pairs.some(([, after], at) => at > 0 && after < pairs[at - 1]![1]);
}
