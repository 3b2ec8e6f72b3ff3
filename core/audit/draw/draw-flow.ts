import { canReach } from '#core/flow/facts/can-reach.ts';
import { drawExits } from '#core/flow/draw/draw-exits.ts';
import { drawLines } from '#core/flow/draw/draw-lines.ts';
import { layOut } from '#core/flow/draw/lay-out.ts';
import { spanningTree } from '#core/flow/draw/spanning-tree.ts';
import { blipSpread } from '#core/model/canvas-grid.ts';
import type { Block } from '#core/model/flow.ts';
import type { BlockTag, DrawnBlock, FlowDrawing, WayToPerson } from '#core/model/flow-drawing.ts';
import type { Locale } from '#core/model/locale.ts';
import type { AuditFacts } from '../facts.ts';
import { saysClosed } from '../lexicon/closed-words.ts';

/** A flow to be shown: what each block says, where its exits lead, and whether a person can be reached from it. */
export function drawFlow(facts: AuditFacts, locale: Locale): FlowDrawing {
  const { graph } = facts.graphFacts;
  const exits = drawExits(graph, locale);
  const tree = spanningTree(graph.blocks.length, exits, firstBlocks(facts));
  const laid = layOut(tree, exits);
  const wayOf = waysToPerson(facts);
  const tagsOf = blockTags(facts);
  const blocks = graph.blocks.map((block, at): DrawnBlock => ({
    id: block.id,
    title: block.title,
    kind: block.kind,
    part: block.subflow ?? block.service,
    place: spread(block.position),
    laid: laid[at]!,
    above: tree.above[at]!,
    lines: drawLines(block, graph.blocks.length),
    waits: !block.input.bypass,
    way: wayOf(at),
    tags: tagsOf(block, at),
  }));
  return { blocks, exits };
}

/** The start first, then the roots of other flows, as the file has them. */
function firstBlocks({ graphFacts: { graph } }: AuditFacts): number[] {
  const roots = graph.blocks.flatMap(({ isRoot }, at) => (isRoot ? [at] : []));
  return graph.root < 0 ? roots : [graph.root, ...roots.filter((at) => at !== graph.root)];
}

/** The same three values as the lists of blocks without a person, for unreached blocks too. */
function waysToPerson({
  graphFacts: { graph, handovers, redirects, openTargets },
}: AuditFacts): (at: number) => WayToPerson {
  const toPerson = canReach(graph, handovers);
  const outOfSight = canReach(graph, new Set([...redirects, ...openTargets]));
  return (at) => (toPerson.has(at) ? 'person' : outOfSight.has(at) ? 'unknown' : 'none');
}

function blockTags(facts: AuditFacts): (block: Block, at: number) => BlockTag[] {
  const { graph, handovers, reachable } = facts.graphFacts;
  const named = new Set(facts.contacts.map(({ at }) => at));
  return (block, at) => {
    const tags: BlockTag[] = [];
    if (at === graph.root) tags.push('first');
    if (block.kind === 'exceptions') tags.push('exceptions');
    if (handovers.has(at)) tags.push('handover');
    if (facts.said[at]!.texts.some((text) => saysClosed(text) !== null)) tags.push('closed');
    if (named.has(at)) tags.push('contact');
    if (!reachable.has(at)) tags.push('unreached');
    return tags;
  };
}

function spread(position: Block['position']): DrawnBlock['place'] {
  if (position === null) return null;
  return {
    left: Math.round(position.left * blipSpread.across),
    top: Math.round(position.top * blipSpread.down),
  };
}
