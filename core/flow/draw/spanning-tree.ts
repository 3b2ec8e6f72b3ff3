import type { DrawnExit } from '#core/model/flow-drawing.ts';

/** A flow as trees: every block once, by the fewest exits from where its tree begins. */
export interface SpanningTree {
  /** The exit that leads to each block, by block index; null where a tree begins. */
  readonly above: readonly (number | null)[];
  /** Blocks where a tree begins: the start first, then what nothing before leads to, in the order of the file. */
  readonly roots: readonly number[];
}

/** The trees of a flow. `first`: blocks to begin with, best first. Linear in blocks and exits. */
export function spanningTree(
  blocks: number,
  exits: readonly DrawnExit[],
  first: readonly number[],
): SpanningTree {
  const own: number[][] = Array.from({ length: blocks }, () => []);
  for (const [at, { from }] of exits.entries()) own[from]!.push(at);
  const above: (number | null)[] = Array.from({ length: blocks }, () => null);
  const roots: number[] = [];
  const seen = new Set<number>();
  const grow = (root: number): void => {
    if (seen.has(root)) return;
    seen.add(root);
    roots.push(root);
    const queue = [root];
    for (const at of queue) {
      for (const exit of own[at]!) {
        const { to } = exits[exit]!;
        if (to === null || seen.has(to)) continue;
        seen.add(to);
        above[to] = exit;
        queue.push(to);
      }
    }
  };
  for (const root of first) grow(root);
  // What nothing leads to begins a tree before what only its own circle leads to.
  const led = new Set(exits.flatMap(({ from, to }) => (to === null || to === from ? [] : [to])));
  for (let at = 0; at < blocks; at += 1) if (!led.has(at)) grow(at);
  for (let at = 0; at < blocks; at += 1) grow(at);
  return { above, roots };
}
