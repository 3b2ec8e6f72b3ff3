import { conditionsSentence } from '#core/model/condition-words.ts';
import type { Block, Output } from '#core/model/flow.ts';
import type { DrawnExit } from '#core/model/flow-drawing.ts';
import type { Locale } from '#core/model/locale.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';

/** Longest condition that is told whole, in UTF-16 units. */
const longestCondition = 160;

/**
 * Exits of all blocks, by block in the order the engine tries them: those that the file writes, dead ones marked, and
 * the ways into subflows and joined services. The engine's own restart where nothing matches is no exit.
 */
export function drawExits(graph: FlowGraph, locale: Locale): DrawnExit[] {
  const dead = new Set(graph.deadOutputs.map(([at, output]) => `${at}/${output}`));
  return graph.blocks.flatMap((block, from) => [
    ...callsOf(graph, from),
    ...block.outputs.map((output, at): DrawnExit => {
      const { target } = output;
      const to = target.kind === 'block' ? (graph.indexOf.get(target.id) ?? null) : null;
      return {
        from,
        to,
        variable: target.kind === 'variable' ? target.expression : null,
        kind: kindOf(output, to === null ? null : graph.blocks[to]!),
        condition: output.isDefault ? '' : told(conditionsSentence(output.conditions, locale)),
        isTaken: !dead.has(`${from}/${at}`),
      };
    }),
  ]);
}

function kindOf(output: Output, to: Block | null): DrawnExit['kind'] {
  if (to?.kind === 'exceptions') return 'exception';
  return output.isDefault ? 'default' : 'condition';
}

/** Ways into other flows are edges that no output of the block stands behind. */
function callsOf({ edges, blocks, root }: FlowGraph, from: number): DrawnExit[] {
  const targets = new Set(
    edges[from]!.flatMap(({ output, to, from: owner }) =>
      output === -1 && owner === from && to !== null && to !== root && isEntry(blocks, from, to)
        ? [to]
        : [],
    ),
  );
  return [...targets].map((to) => ({
    from,
    to,
    variable: null,
    kind: 'call',
    condition: '',
    isTaken: true,
  }));
}

/** The root of another flow than the block's own. */
function isEntry(blocks: readonly Block[], from: number, to: number): boolean {
  const [own, other] = [blocks[from]!, blocks[to]!];
  return other.isRoot && (own.subflow !== other.subflow || own.service !== other.service);
}

function told(sentence: string): string {
  return sentence.length <= longestCondition ? sentence : `${sentence.slice(0, longestCondition)}…`;
}
