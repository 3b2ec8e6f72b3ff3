import type { Reply } from './reply.ts';

/**
 * False for a way on which a variable has none of the values a block compares it with: a script that is asked for
 * `true` and for `false` gives one of them (FLOW.md 8.1, finite sets from literals). An intent may well be none.
 */
export function isLikely({ assumptions }: Reply): boolean {
  const asked = new Map<string, { count: number; held: boolean }>();
  for (const { block, kind, name, condition, holds } of assumptions) {
    if (!condition.startsWith('equals ') || kind === 'intent' || kind === 'entity') continue;
    const key = `${block}\n${name}`;
    const before = asked.get(key) ?? { count: 0, held: false };
    asked.set(key, { count: before.count + 1, held: before.held || holds });
  }
  return [...asked.values()].every(({ count, held }) => held || count < 2);
}

/** The likely ways among some, or all of them when none is. */
export function likelyOf(replies: readonly Reply[]): readonly Reply[] {
  const likely = replies.filter((reply) => isLikely(reply));
  return likely.length > 0 ? likely : replies;
}
