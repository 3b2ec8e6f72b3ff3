import type { HumanPath } from '#core/model/run.ts';
import type { Channel, Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import {
  handsOverOnEntry,
  handsOverOnLeaving,
  redirectsOf,
} from '#core/flow/handover/handover-action.ts';
import type { Exploration } from '#core/flow/simulate/explore.ts';
import type { Contact } from './detect/contact.ts';
import { userMessages, wayTo } from './detect/ways.ts';

/** Every way to a person from the start, nearest first; ways of equal length in flow order. */
export function findHumanPaths(
  facts: FlowFacts,
  exploration: Exploration,
  contacts: readonly Contact[],
): readonly HumanPath[] {
  const path = (at: number, channel: Channel, value: string | null, isSure: boolean): HumanPath => {
    const witness = wayTo(facts, exploration, at);
    return {
      channel,
      block: facts.graph.blocks[at]!.id,
      value,
      messages: witness === null ? facts.fewestMessages[at]! : userMessages(witness.turns),
      certainty: isSure && witness !== null && restsOnNothing(witness) ? 'certain' : 'possible',
      witness: witness?.turns ?? [],
      assumptions: witness?.assumptions ?? [],
    };
  };
  const paths: HumanPath[] = [];
  for (const at of facts.graph.blocks.keys()) {
    if (!facts.reachable.has(at)) continue;
    const block = facts.graph.blocks[at]!;
    if (handsOverOnEntry(block) || handsOverOnLeaving(block))
      paths.push(path(at, 'in-chat', null, true));
    for (const { service } of redirectsOf(block)) {
      if (facts.graph.flow.joined.some((one) => one.service === service)) continue;
      paths.push(path(at, 'other-bot', service, facts.humanServices.has(service)));
    }
    for (const contact of contacts) {
      if (contact.at === at)
        paths.push(path(at, contact.channel, contact.value, contact.strength === 'strong'));
    }
  }
  return paths
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.messages - b.one.messages || a.at - b.at)
    .map(({ one }) => one);
}

/** True when a conversation needs nothing to be taken as given. */
function restsOnNothing(witness: Conversation): boolean {
  return witness.assumptions.length === 0;
}
