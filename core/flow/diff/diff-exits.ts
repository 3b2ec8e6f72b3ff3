import type { Block, BlockId, Condition, Output, Target } from '#core/model/flow.ts';
import type { FlowChange, NamedTarget } from '#core/model/flow-difference.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';
import { stableText } from '../action-content.ts';
import { align, isReordered } from './align.ts';

/** How the targets of exits are compared and named. */
export interface TargetNames {
  /** Id in the later version, by id in the earlier one. */
  readonly laterId: ReadonlyMap<BlockId, BlockId>;
  /** Titles of the later version, and of blocks that are gone, by id. */
  readonly titles: ReadonlyMap<BlockId, string>;
}

/** What changed about a block's exits. */
export function diffExits(
  before: Block,
  after: Block,
  block: NamedBlock,
  names: TargetNames,
): FlowChange[] {
  const earlier = before.outputs.filter(({ isDefault }) => !isDefault);
  const later = after.outputs.filter(({ isDefault }) => !isDefault);
  const targetText = ({ target }: Output, side: 'before' | 'after'): string =>
    stableText(side === 'before' ? movedTarget(target, names) : target);
  const conditionText = ({ conditions }: Output): string => stableText(conditions);
  const aligned = align(earlier, later, [
    (output, side) => `${conditionText(output)}\n${targetText(output, side)}`,
    conditionText,
    targetText,
  ]);
  const named = (target: Target): NamedTarget => namedTarget(target, names);
  const changes: FlowChange[] = [];
  for (const at of aligned.removed) {
    const { target, conditions } = earlier[at]!;
    const to = named(movedTarget(target, names));
    changes.push({ kind: 'exit-removed', block, to, conditions: copied(conditions) });
  }
  for (const [from, to] of aligned.pairs) {
    const [one, two] = [earlier[from]!, later[to]!];
    const isRetargeted = targetText(one, 'before') !== targetText(two, 'after');
    if (isRetargeted) {
      changes.push({
        kind: 'exit-retargeted',
        block,
        conditions: copied(two.conditions),
        before: named(movedTarget(one.target, names)),
        after: named(two.target),
      });
    } else if (conditionText(one) !== conditionText(two)) {
      changes.push({
        kind: 'exit-conditions-changed',
        block,
        to: named(two.target),
        before: copied(one.conditions),
        after: copied(two.conditions),
      });
    }
  }
  if (isReordered(aligned)) changes.push({ kind: 'exits-reordered', block });
  const defaults = diffDefault(before, after, block, names);
  if (defaults !== null) changes.push(defaults);
  for (const at of aligned.added) {
    const { target, conditions } = later[at]!;
    changes.push({ kind: 'exit-added', block, to: named(target), conditions: copied(conditions) });
  }
  return changes;
}

function diffDefault(
  before: Block,
  after: Block,
  block: NamedBlock,
  names: TargetNames,
): FlowChange | null {
  const targetOf = ({ outputs }: Block): Target | null =>
    outputs.find(({ isDefault }) => isDefault)?.target ?? null;
  const earlier = targetOf(before);
  const later = targetOf(after);
  const moved = earlier === null ? null : movedTarget(earlier, names);
  if (stableText(moved) === stableText(later)) return null;
  return {
    kind: 'default-exit-changed',
    block,
    before: moved === null ? null : namedTarget(moved, names),
    after: later === null ? null : namedTarget(later, names),
  };
}

/** A target of the earlier version as the later one writes it. */
function movedTarget(target: Target, { laterId }: TargetNames): Target {
  return target.kind === 'block'
    ? { kind: 'block', id: laterId.get(target.id) ?? target.id }
    : target;
}

function namedTarget(target: Target, { titles }: TargetNames): NamedTarget {
  if (target.kind !== 'block') return target;
  return { kind: 'block', block: { id: target.id, title: titles.get(target.id) ?? target.id } };
}

function copied(
  conditions: readonly Condition[],
): Extract<FlowChange, { kind: 'exit-added' }>['conditions'] {
  return conditions.map((condition) => ({ ...condition, values: [...condition.values] }));
}
