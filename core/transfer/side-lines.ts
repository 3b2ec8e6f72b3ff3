import type { BundleLine, BundleRecord } from '#core/model/bundle.ts';

/** The lines of one kind, in their order. */
export function linesOf<K extends BundleRecord['kind']>(
  records: readonly BundleRecord[],
  kind: K,
): BundleLine<K>[] {
  return records.filter((record): record is BundleLine<K> => record.kind === kind);
}

/** What people call bots and numbers; empty for one that nobody knows. */
export interface Names {
  readonly bot: (id: string | null) => string;
  readonly number: (id: string | null) => string;
}

/** Names of both sides; ours are the ones that a person here knows. */
export function namesOf(theirs: readonly BundleRecord[], mine: readonly BundleRecord[]): Names {
  const all = [...theirs, ...mine];
  const bots = new Map(linesOf(all, 'bot').map(({ bot }) => [bot.id, bot.name]));
  const numbers = new Map(linesOf(all, 'number').map(({ number }) => [number.id, number.phone]));
  return {
    bot: (id) => (id === null ? '' : (bots.get(id) ?? '')),
    number: (id) => (id === null ? '' : (numbers.get(id) ?? '')),
  };
}
