import type { Action } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { bareName } from '#core/flow/variable-name.ts';

/** Actions that show or count, and bring what they hold to nobody who would call back. */
const inward = new Set([
  'SendMessage',
  'SendRawMessage',
  'SendMessageFromHttp',
  'TrackEvent',
  'TrackContactsJourney',
  'DeleteVariable',
]);

/** Blocks that may pass between an answer and its use, at most. */
const longestChain = 40;

/** The block that waits for the answer to what a block asks; null when none does. */
export function waitAfter({ graph }: FlowFacts, start: number): number | null {
  const seen = new Set([start]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined && seen.size < longestChain; at = queue.shift()) {
    if (!graph.blocks[at]!.input.bypass) return at;
    for (const { to } of graph.edges[at]!) {
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return null;
}

/**
 * True when the answer that a block waits for goes somewhere that somebody may read: a contact field, a command, a
 * call, a script, another variable. False when nothing but an event report takes it, or nothing at all.
 */
export function isAnswerKept(facts: FlowFacts, wait: number): boolean {
  const { graph } = facts;
  const { variable } = graph.blocks[wait]!.input;
  if (variable !== null && /^contact\./i.test(variable)) return true;
  const { inputActions, outputActions } = graph.flow;
  const direct = [
    ...inputActions,
    ...outputActions,
    ...graph.blocks[wait]!.leaving,
    ...graph.blocks[wait]!.changed,
    ...actionsUntilNextWait(facts, wait),
  ];
  if (direct.some((action) => isUse(action, 'input.content'))) return true;
  if (variable === null) return false;
  const name = bareName(variable);
  return graph.blocks.some((block) => actionsOf(block).some((action) => isUse(action, name)));
}

function actionsUntilNextWait({ graph }: FlowFacts, start: number): Action[] {
  const seen = new Set([start]);
  const stack = graph.edges[start]!.flatMap(({ to }) => to ?? []);
  const found: Action[] = [];
  for (let at = stack.pop(); at !== undefined && seen.size < longestChain; at = stack.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const block = graph.blocks[at]!;
    found.push(...block.entering);
    if (!block.input.bypass) continue;
    found.push(...block.leaving, ...block.changed);
    for (const { to } of graph.edges[at]!) if (to !== null) stack.push(to);
  }
  return found;
}

function isUse({ type, settings }: Action, name: string): boolean {
  if (inward.has(type)) return false;
  const written = JSON.stringify(settings).toLowerCase();
  return (
    written.includes(`{{${name}`) ||
    written.includes(`{{context.${name}`) ||
    written.includes(`"${name}"`)
  );
}
