import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { blocksOfProof } from './finding-paths.ts';
import type { ShownProof } from './finding-paths.ts';
import { litBlocks } from './make-scene.ts';
import type { Stage } from './make-scene.ts';
import type { PathPlace } from './canvas-scene.ts';

/** What a proof lights on the map. */
export interface WalkedProof {
  /** Blocks to draw a line through, in order; empty for a proof that is no way. */
  readonly path: readonly number[];
  readonly step: number;
  readonly lit: ReadonlyMap<number, PathPlace>;
}

/** Follows a proof over the blocks of a stage. A conversation is walked; other proofs are lit as a whole. */
export function walkedProof(
  stage: () => Stage,
  proof: () => ShownProof | null,
  step: () => number,
): ComputedRef<WalkedProof> {
  return computed(() => {
    const shown = proof();
    if (shown === null) return { path: [], step: 0, lit: new Map() };
    const { indexOf } = stage();
    const all = blocksOfProof(shown.evidence).map((id) => indexOf.get(id) ?? null);
    const known = all.flatMap((at) => at ?? []);
    const isWalked = shown.evidence.kind === 'conversation' || shown.evidence.kind === 'exit';
    if (!isWalked) {
      return { path: [], step: 0, lit: new Map(known.map((at) => [at, 'past'] as const)) };
    }
    // Steps at blocks that this version lacks are stood on the last one that it has.
    const reached =
      shown.evidence.kind === 'exit'
        ? known.length - 1
        : all.slice(0, step() + 1).filter((at) => at !== null).length - 1;
    return { path: known, step: reached, lit: litBlocks(known, reached) };
  });
}
