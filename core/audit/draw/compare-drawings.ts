import { diffFlows } from '#core/flow/diff/diff-flows.ts';
import { matchBlocks } from '#core/flow/diff/match-blocks.ts';
import { drawExits } from '#core/flow/draw/draw-exits.ts';
import type { BlockId } from '#core/model/flow.ts';
import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { FlowChange } from '#core/model/flow-difference.ts';
import { flowChangeSentence, movedSentence } from '#core/model/flow-difference-words.ts';
import type { DrawnExit } from '#core/model/flow-drawing.ts';
import type { Locale } from '#core/model/locale.ts';
import type { AuditFacts } from '../facts.ts';
import { drawFlow } from './draw-flow.ts';

/** What changed from one version of a flow to the next: in words, and as marks on the drawing of the later one. */
export function compareDrawings(
  before: AuditFacts,
  after: AuditFacts,
  locale: Locale,
): FlowComparison {
  const { changes, moved } = diffFlows(before.flow, after.flow);
  const { removed, added, laterId } = matchBlocks(before.flow, after.flow);
  const isRemoved = new Set(removed.map(({ id }) => id));
  const isAdded = new Set(added.map(({ id }) => id));
  const same = (id: BlockId): BlockId => id;
  const later = keyedExits(after, locale, same);
  const earlier = keyedExits(before, locale, (id) => laterId.get(id) ?? id);
  const [laterKeys, earlierKeys] = [later, earlier].map(
    (exits) => new Set(exits.map(({ key }) => key)),
  ) as [Set<string>, Set<string>];
  const goneExits = earlier.flatMap(({ key, from, to }) =>
    laterKeys.has(key) || to === null ? [] : [{ from, to }],
  );
  return {
    changes: changes.map((change) => ({
      sentence: flowChangeSentence(change, locale),
      block: blockOf(change),
    })),
    moved: movedSentence(moved, locale),
    added: [...isAdded],
    changed: [
      ...new Set(
        changes.flatMap((change) => {
          const block = blockOf(change);
          return block === null || isAdded.has(block) || isRemoved.has(block) ? [] : [block];
        }),
      ),
    ],
    gone: drawFlow(before, locale).blocks.filter(({ id }) => isRemoved.has(id)),
    addedExits: later.flatMap(({ key }, at) => (earlierKeys.has(key) ? [] : [at])),
    goneExits,
  };
}

/** Exits by what they are: where they lead from and to, and when. */
function keyedExits(
  { graphFacts: { graph } }: AuditFacts,
  locale: Locale,
  nameOf: (id: BlockId) => BlockId,
): { readonly key: string; readonly from: BlockId; readonly to: BlockId | null }[] {
  return drawExits(graph, locale).map(({ from, to, ...exit }: DrawnExit) => {
    const ends = {
      from: nameOf(graph.blocks[from]!.id),
      to: to === null ? null : nameOf(graph.blocks[to]!.id),
    };
    return { ...ends, key: JSON.stringify([ends.from, ends.to, exit.variable, exit.condition]) };
  });
}

/** The block a change is about; null where it is about the whole flow. */
function blockOf(change: FlowChange): BlockId | null {
  return 'block' in change && change.block !== null ? change.block.id : null;
}
