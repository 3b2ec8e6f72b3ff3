import type { ShortBlock, ShortOutput } from '#test/fixtures/build-flow.ts';
import type { SoundFlow } from '#test/fixtures/sound/sound-flow.ts';

/** Blocks by id, as a mutation may change them. */
export type Blocks = Record<string, ShortBlock>;

/** One way to spoil a sound flow. */
export interface Operator {
  /** What is wrong afterwards, as a builder would put it. */
  readonly name: string;
  /** Changes a copy of the flow's blocks; false where the flow has no such part. */
  readonly plant: (blocks: Blocks, flow: SoundFlow) => boolean;
}

/** Text in the language of a flow. */
export function inLanguage(flow: SoundFlow, pt: string, es: string, en: string): string {
  return { pt, es, en }[flow.language];
}

/** Changes one block; false where there is none. */
export function change(
  blocks: Blocks,
  id: string | null,
  with_: (block: ShortBlock) => ShortBlock,
): boolean {
  const block = id === null ? undefined : blocks[id];
  if (id === null || block === undefined) return false;
  blocks[id] = with_(block);
  return true;
}

/** Replaces every exit to one block by an exit to another; a default exit too. */
export function redirect(blocks: Blocks, from: string, to: string, only?: string): void {
  for (const [id, block] of Object.entries(blocks)) {
    if (only !== undefined && id !== only) continue;
    blocks[id] = {
      ...block,
      outputs: (block.outputs ?? []).map((output) =>
        output.to === from ? { ...output, to } : output,
      ),
      ...(block.otherwise === from ? { otherwise: to } : {}),
    };
  }
}

/** Takes every conditional exit to a block away. */
export function withoutExits(block: ShortBlock, to: string): ShortBlock {
  return { ...block, outputs: (block.outputs ?? []).filter((output) => output.to !== to) };
}

/** Puts an exit before all others. */
export function firstExit(block: ShortBlock, output: ShortOutput): ShortBlock {
  return { ...block, outputs: [output, ...(block.outputs ?? [])] };
}

/** Puts a waiting block between every request for a person and what came next. */
export function before(blocks: Blocks, id: string, added: ShortBlock): void {
  redirect(blocks, id, 'added');
  blocks.added = { ...added, otherwise: id };
}
