import type { Action } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { transitionLimit } from '#core/flow/simulate/transition-limit.ts';

/** A block that waits and lets nobody on. */
export interface DeadEnd {
  readonly at: number;
  /** `circle`: whatever is answered leads back to it. `silence`: no exit can be taken, the answer is lost. */
  readonly kind: 'circle' | 'silence';
  /** The block, and those it passes on its way back. */
  readonly blocks: readonly number[];
  /** True when nothing on the way back could answer the user: no request, no script, no model. */
  readonly isMute: boolean;
}

/** Actions whose result the user may be shown or led by. All others leave a circle as it is. */
const mute = new Set([
  'SendMessage',
  'SetVariable',
  'DeleteVariable',
  'TrackEvent',
  'TrackContactsJourney',
  'MergeContact',
  'ManageList',
  'SetBucket',
]);

/**
 * Every reachable block that waits and lets nobody on, in flow order. `ways`: blocks that lead the user out of the
 * chat, e.g. by a phone number they tell. A circle with a choice in it is none: what is answered then makes a
 * difference, and whether a person can be had from there is the affair of other rules.
 */
export function deadEnds(facts: FlowFacts, ways: ReadonlySet<number>): readonly DeadEnd[] {
  const { graph, reachable, handovers, redirects } = facts;
  const broken = new Set(
    graph.flow.problems.flatMap(({ code, block }) => (code === 'missing-target' ? [block] : [])),
  );
  const leadsOut = (at: number): boolean =>
    handovers.has(at) || redirects.has(at) || ways.has(at) || graph.blocks[at]!.kind === 'ai-agent';
  return graph.blocks.flatMap((block, at) => {
    const { bypass, conditions } = block.input;
    const isWait = !bypass && conditions.length === 0 && block.kind !== 'subflow';
    // What the engine refuses as a whole is the affair of STR-03.
    if (!isWait || !reachable.has(at) || leadsOut(at) || broken.has(block.id)) return [];
    return deadEndAt(facts, at, leadsOut) ?? [];
  });
}

function deadEndAt(
  facts: FlowFacts,
  at: number,
  leadsOut: (at: number) => boolean,
): DeadEnd | null {
  const { graph } = facts;
  const next = soleTarget(facts, at);
  if (next === 'silence') return { at, kind: 'silence', blocks: [at], isMute: true };
  const blocks = [at];
  for (let on: ReturnType<typeof soleTarget> = next; on !== at; on = soleTarget(facts, on)) {
    if (typeof on !== 'number' || leadsOut(on) || blocks.length > transitionLimit) return null;
    if (!graph.blocks[on]!.input.bypass) return null;
    blocks.push(on);
  }
  const isMute = blocks.every((one) => actionsOf(graph.blocks[one]!).every(isMuteAction));
  return { at, kind: 'circle', blocks, isMute };
}

/** The only block that a block can lead to; `silence` when it leads nowhere, null when there are several or unknown ones. */
function soleTarget({ graph }: FlowFacts, at: number): number | 'silence' | null {
  const targets = new Set(
    graph.edges[at]!.flatMap(({ to, output, onWhatsApp }) =>
      // The engine's own restart is no exit of the block.
      !onWhatsApp || (output < 0 && to === graph.root && at !== graph.root) ? [] : [to],
    ),
  );
  const restarts = graph.edges[at]!.some(({ to, output }) => output < 0 && to === graph.root);
  if (targets.size === 0) return 'silence';
  return targets.size > 1 || restarts ? null : [...targets][0]!;
}

function isMuteAction(action: Action): boolean {
  return mute.has(action.type);
}
