import type { Block, BlockId, Flow } from '#core/model/flow.ts';
import {
  flowChangeKinds,
  type FlowChange,
  type FlowDifference,
} from '#core/model/flow-difference.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import { stableText } from '../action-content.ts';
import { diffActions, type PlacedActions } from './diff-actions.ts';
import { diffExits, type TargetNames } from './diff-exits.ts';
import { diffInput } from './diff-input.ts';
import { matchBlocks, type MatchedBlocks } from './match-blocks.ts';

/**
 * What changed from one version of a flow to the next: weightiest kinds first, equal kinds in the order of the flow.
 * Blocks are told apart by id, and by what they do where an id changed. A block that only stands elsewhere on the canvas
 * is counted, not listed; flows that run alike give no change.
 */
export function diffFlows(before: Flow, after: Flow): FlowDifference {
  const matched = matchBlocks(before, after);
  const titles = new Map<BlockId, string>(
    [...matched.removed, ...after.blocks].map(({ id, title }) => [id, title]),
  );
  const names: TargetNames = { laterId: matched.laterId, titles };
  const changes = [
    ...diffStart(before, after, names),
    ...diffServices(before, after),
    ...diffConfiguration(before, after),
    ...diffParts(before, after, matched),
    ...diffActions(
      { 'before-message': before.inputActions, 'after-message': before.outputActions },
      { 'before-message': after.inputActions, 'after-message': after.outputActions },
      null,
    ),
    ...matched.pairs.flatMap((pair) => diffBlock(pair.before, pair.after, names)),
  ];
  const moved = matched.pairs.filter(
    (pair) => stableText(pair.before.position) !== stableText(pair.after.position),
  );
  return { changes: inOrder(changes), moved: moved.length };
}

/** Kinds by weight; within a kind the order in which changes were found, which is the flow's. */
function inOrder(changes: readonly FlowChange[]): FlowChange[] {
  const rank = new Map(flowChangeKinds.map((kind, at) => [kind, at]));
  return changes
    .map((change, at) => ({ change, at }))
    .sort((a, b) => rank.get(a.change.kind)! - rank.get(b.change.kind)! || a.at - b.at)
    .map(({ change }) => change);
}

function diffBlock(before: Block, after: Block, names: TargetNames): FlowChange[] {
  const block = named(after);
  const changes: FlowChange[] = [
    ...diffExits(before, after, block, names),
    ...diffInput(before, after, block),
    ...diffActions(placed(before), placed(after), block),
  ];
  if (before.calls !== after.calls)
    changes.push({ kind: 'call-changed', block, before: before.calls, after: after.calls });
  if (before.title !== after.title)
    changes.push({ kind: 'block-renamed', block, before: before.title });
  if (before.id !== after.id) changes.push({ kind: 'block-id-changed', block, before: before.id });
  return changes;
}

function placed({ entering, leaving, changed }: Block): PlacedActions {
  return { entering, leaving, changed };
}

function diffStart(before: Flow, after: Flow, { laterId, titles }: TargetNames): FlowChange[] {
  const earlier = before.rootId === null ? null : (laterId.get(before.rootId) ?? before.rootId);
  if (earlier === after.rootId) return [];
  const nameOf = (id: BlockId | null): NamedBlock | null =>
    id === null ? null : { id, title: titles.get(id) ?? id };
  return [{ kind: 'start-changed', before: nameOf(earlier), after: nameOf(after.rootId) }];
}

/** Blocks that came or went; those of a subflow or service that came or went as a whole are told as one. */
function diffParts(before: Flow, after: Flow, matched: MatchedBlocks): FlowChange[] {
  const changes: FlowChange[] = [];
  const whole = new Set<Block>();
  const part = (
    kind: 'subflow' | 'joined-service',
    names: readonly string[],
    others: readonly string[],
    verb: 'removed' | 'added',
    blocks: readonly Block[],
  ): void => {
    for (const name of names) {
      if (others.includes(name)) continue;
      const own = blocks.filter(({ subflow, service }) =>
        kind === 'subflow' ? subflow === name : service === name,
      );
      for (const block of own) whole.add(block);
      changes.push({ kind: `${kind}-${verb}`, name, blocks: own.length });
    }
  };
  const [subflows, laterSubflows] = [before, after].map(({ subflows: all }) =>
    all.map(({ shortName }) => shortName),
  ) as [string[], string[]];
  const [joined, laterJoined] = [before, after].map(({ joined: all }) =>
    all.map(({ service }) => service),
  ) as [string[], string[]];
  part('subflow', subflows, laterSubflows, 'removed', matched.removed);
  part('subflow', laterSubflows, subflows, 'added', matched.added);
  part('joined-service', joined, laterJoined, 'removed', matched.removed);
  part('joined-service', laterJoined, joined, 'added', matched.added);
  for (const block of matched.removed)
    if (!whole.has(block)) changes.push({ kind: 'block-removed', block: named(block) });
  for (const block of matched.added)
    if (!whole.has(block)) changes.push({ kind: 'block-added', block: named(block) });
  return changes;
}

function diffServices(before: Flow, after: Flow): FlowChange[] {
  const names = ({ services }: Flow): Set<string> =>
    new Set(services.map(({ service }) => service));
  const [earlier, later] = [names(before), names(after)];
  const standard = ({ services }: Flow): string | null =>
    services.find(({ isDefault }) => isDefault)?.service ?? null;
  const changes: FlowChange[] = [];
  for (const name of earlier) if (!later.has(name)) changes.push({ kind: 'service-removed', name });
  for (const name of later) if (!earlier.has(name)) changes.push({ kind: 'service-added', name });
  if (standard(before) !== standard(after)) {
    changes.push({
      kind: 'default-service-changed',
      before: standard(before),
      after: standard(after),
    });
  }
  return changes;
}

/** A file may come without its configuration; then nothing is known of it, and nothing is said. */
function diffConfiguration(before: Flow, after: Flow): FlowChange[] {
  if (before.configuration === null || after.configuration === null) return [];
  const [earlier, later] = [before.configuration, after.configuration].map(
    (configuration) => new Map(Object.entries(configuration)),
  ) as [Map<string, unknown>, Map<string, unknown>];
  const changes: FlowChange[] = [];
  for (const [name, value] of earlier) {
    if (!later.has(name)) changes.push({ kind: 'configuration-removed', name });
    else if (stableText(value) !== stableText(later.get(name)))
      changes.push({ kind: 'configuration-changed', name });
  }
  for (const name of later.keys())
    if (!earlier.has(name)) changes.push({ kind: 'configuration-added', name });
  return changes;
}

function named({ id, title }: Block): NamedBlock {
  return { id, title };
}
