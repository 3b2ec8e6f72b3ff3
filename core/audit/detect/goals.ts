import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Contact } from './contact.ts';

/** Blocks at which a user has come to a person, or is told how to. */
export interface Goals {
  /** Hand-overs, and blocks that tell a plausible number or address. */
  readonly sure: ReadonlySet<number>;
  /** Those, and what somebody has to look at: other bots, targets that only a variable names, forms and links. */
  readonly possible: ReadonlySet<number>;
}

/** The goals of a search for a person. */
export function goalsOf(
  facts: Pick<FlowFacts, 'handovers' | 'redirects' | 'openTargets'>,
  contacts: readonly Contact[],
): Goals {
  const sure = new Set([
    ...facts.handovers,
    ...contacts.filter(({ strength }) => strength === 'strong').map(({ at }) => at),
  ]);
  const possible = new Set([
    ...sure,
    ...facts.redirects,
    ...facts.openTargets,
    ...contacts.map(({ at }) => at),
  ]);
  return { sure, possible };
}
