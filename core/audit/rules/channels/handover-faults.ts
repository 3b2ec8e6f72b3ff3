import type { Block, Condition, Output } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { constantVariables, type Constants } from '#core/flow/graph/constant-variables.ts';
import { holdsForClass, isOnMessage } from '#core/flow/graph/message-class.ts';
import { isHandoverAction } from '#core/flow/handover/handover-action.ts';
import { bareName } from '#core/flow/variable-name.ts';

/** What is wrong with a hand-over block, the heaviest first. */
export const handoverFaults = [
  'no-action',
  'no-wait',
  'no-return',
  'broken-return',
  'leaves-early',
] as const;

/** What is wrong with a hand-over block. */
export type HandoverFault = (typeof handoverFaults)[number];

/** A fault and the exit that shows it; null where no exit does. */
export interface FaultyHandover {
  readonly at: number;
  readonly fault: HandoverFault;
  readonly output: Output | null;
}

/** Actions of the Builder's own attendance block, in its generations (FLOW.md 6.1). */
const deskActions = new Set(['ForwardToDesk', 'ForwardMessageToDesk']);

/** True for the Builder's attendance block, or one that does what it does: what is known of its exits applies. */
export function isAttendanceBlock(block: Block): boolean {
  return (
    block.kind === 'desk' ||
    (!block.input.bypass && block.entering.some(({ type }) => deskActions.has(type)))
  );
}

/** The first fault of an attendance block; null when it is complete. */
export function faultOf(facts: FlowFacts, at: number): FaultyHandover | null {
  const { graph } = facts;
  const block = graph.blocks[at]!;
  const found = (fault: HandoverFault, output: Output | null = null): FaultyHandover => ({
    at,
    fault,
    output,
  });
  if (!block.entering.some((action) => isHandoverAction(action))) return found('no-action');
  if (block.input.bypass) return found('no-wait');
  const closing = block.outputs.filter((output) => isClosing(output));
  const leadsOn = ({ target }: Output): boolean =>
    target.kind === 'variable' ||
    (target.kind === 'block' && target.id !== block.id && graph.indexOf.has(target.id));
  const early = earlyExit(block);
  if (!closing.some(leadsOn)) {
    // An exit that every message takes is taken by the closing, too.
    return early === null ? found('no-return', closing[0] ?? null) : found('leaves-early', early);
  }
  const broken = closing.find((output) => !leadsOn(output));
  if (broken !== undefined) return found('broken-return', broken);
  return early === null ? null : found('leaves-early', early);
}

/** True for an exit that is taken when the ticket is closed: "Handover leaves only on ticket-closed states". */
export function isClosing({ conditions }: Output): boolean {
  return conditions.some(
    ({ source, name, values }) =>
      source === 'context' &&
      ((name?.toLowerCase() === 'input.type' &&
        values.some((value) => value.toLowerCase().includes('vnd.iris.ticket+json'))) ||
        values.some((value) => /^Closed(?:Attendant|Client|ClientInactivity)$/i.test(value))),
  );
}

/** The exit that the user's first word to the agent takes out of the block; null when the user stays. */
function earlyExit(block: Block): Output | null {
  for (const output of block.outputs) {
    const staysHere = output.target.kind === 'block' && output.target.id === block.id;
    const isAlways = output.conditions.every(
      (condition) => holdsForClass(condition, 'text') === true,
    );
    if (isAlways) return staysHere || output.target.kind !== 'block' ? null : output;
    // Whether it keeps the user is not known.
    if (staysHere) return null;
  }
  return null;
}

/** An exit towards an attendance block that constants let nobody take. */
export interface SwitchedOff {
  /** The block it leads to. */
  readonly at: number;
  /** Block that tests the constant. */
  readonly by: number;
  readonly output: Output;
  readonly variable: string;
}

/** Where a variable that the flow itself sets to constants keeps everybody out of a hand-over. */
export function switchedOff(facts: FlowFacts, towards: ReadonlySet<number>): SwitchedOff | null {
  const { graph, reachable } = facts;
  const constants = constantVariables(graph.flow);
  if (constants.variables.length === 0) return null;
  for (const [from, position] of graph.deadOutputs) {
    const output = graph.blocks[from]!.outputs[position];
    if (!reachable.has(from) || output?.target.kind !== 'block') continue;
    const to = graph.indexOf.get(output.target.id);
    if (to === undefined || !towards.has(to) || reachable.has(to)) continue;
    const isHidden = graph.edges[from]!.some(
      (edge) => edge.output >= 0 && edge.output < position && edge.feasible.text === 'always',
    );
    const name = isHidden ? null : constantName(output.conditions, constants);
    if (name !== null) return { at: to, by: from, output, variable: name };
  }
  return null;
}

/** The first variable of conditions that the flow only ever sets to constants. */
function constantName(conditions: readonly Condition[], constants: Constants): string | null {
  for (const condition of conditions) {
    const { source, name } = condition;
    if (source !== 'context' || name === null || name.includes('@') || isOnMessage(condition))
      continue;
    if (constants.indexOf.has(bareName(name))) return name;
  }
  return null;
}
