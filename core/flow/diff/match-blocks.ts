import type { Block, BlockId, Flow } from '#core/model/flow.ts';
import { blockFingerprint } from '../block-fingerprint.ts';

/** Blocks of two versions of a flow, by what they are. */
export interface MatchedBlocks {
  /** In the order of the later version. */
  readonly pairs: readonly { readonly before: Block; readonly after: Block }[];
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
  /** Id in the later version, by id in the earlier one. */
  readonly laterId: ReadonlyMap<BlockId, BlockId>;
}

/**
 * Finds each block of a flow in a later version: by its id, else, where one was made anew under another id, by what it
 * says and does together with its title, then by what it says and does alone. A block that does nothing of its own is
 * like any other such block, so only its title tells it.
 */
export function matchBlocks(before: Flow, after: Flow): MatchedBlocks {
  const later = new Map(after.blocks.map((block) => [block.id, block]));
  const earlierOf = new Map<Block, Block>();
  const gone: Block[] = [];
  for (const block of before.blocks) {
    const same = later.get(block.id);
    if (same === undefined) gone.push(block);
    else earlierOf.set(same, block);
  }
  const prints = new Map<Block, string>();
  const printOf = (block: Block): string => {
    const known = prints.get(block) ?? blockFingerprint(block);
    prints.set(block, known);
    return known;
  };
  const keys: readonly ((block: Block) => string | null)[] = [
    (block) => `${printOf(block)}\n${block.title}`,
    (block) => (doesNothing(block) ? null : printOf(block)),
  ];
  for (const keyOf of keys) {
    const known = new Set(earlierOf.values());
    const left = gone.filter((block) => !known.has(block));
    const fresh = after.blocks.filter((block) => !earlierOf.has(block));
    for (const [earlier, same] of solePairs(left, fresh, keyOf)) earlierOf.set(same, earlier);
  }
  const matched = new Set(earlierOf.values());
  return {
    pairs: after.blocks.flatMap((block) => {
      const earlier = earlierOf.get(block);
      return earlier === undefined ? [] : [{ before: earlier, after: block }];
    }),
    removed: before.blocks.filter((block) => !matched.has(block)),
    added: after.blocks.filter((block) => !earlierOf.has(block)),
    laterId: new Map([...earlierOf].map(([same, earlier]) => [earlier.id, same.id])),
  };
}

/** Pairs of blocks that alone on each side have a key. */
function solePairs(
  before: readonly Block[],
  after: readonly Block[],
  keyOf: (block: Block) => string | null,
): [Block, Block][] {
  const soleOf = (blocks: readonly Block[]): Map<string, Block | null> => {
    const found = new Map<string, Block | null>();
    for (const block of blocks) {
      const key = keyOf(block);
      if (key !== null) found.set(key, found.has(key) ? null : block);
    }
    return found;
  };
  const others = soleOf(after);
  return [...soleOf(before)].flatMap(([key, block]): [Block, Block][] => {
    const other = others.get(key) ?? null;
    return block === null || other === null ? [] : [[block, other]];
  });
}

function doesNothing({ entering, leaving, changed, outputs }: Block): boolean {
  return (
    entering.length + leaving.length + changed.length === 0 &&
    outputs.every(({ isDefault }) => isDefault)
  );
}
