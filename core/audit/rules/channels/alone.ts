import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { idsOf } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Contact } from '#core/audit/detect/contact.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { foldInPlace } from '#core/audit/detect/normalise.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import type { Referral } from '#core/audit/detect/referrals.ts';
import { waysTo } from '#core/audit/detect/ways.ts';
import { withoutVariables } from './without-variables.ts';

/**
 * Whether a flow has anything besides places that are no way to a person. `beside`: a hand-over or a plausible
 * contact. `open`: something that ESC-01 has to ask about. `alone`: nothing at all.
 */
export function aloneOf(
  facts: FlowFacts,
  contacts: readonly Contact[],
): 'beside' | 'open' | 'alone' {
  const { sure, possible } = goalsOf(facts, contacts);
  const isReached = (at: number): boolean => facts.reachable.has(at);
  if ([...sure].some(isReached)) return 'beside';
  return [...possible].some(isReached) ? 'open' : 'alone';
}

/** The nearest sure way to a person: its block and conversation. */
export function wayBeside(
  facts: FlowFacts,
  exploration: Exploration,
  contacts: readonly Contact[],
): { blocks: string[]; evidence: Evidence[] } {
  const reached = [...goalsOf(facts, contacts).sure].filter((at) => facts.reachable.has(at));
  const way = waysTo(facts, exploration, new Set(reached))[0];
  const at = way?.at ?? reached[0]!;
  return {
    blocks: [facts.graph.blocks[at]!.id],
    evidence: way === undefined ? [] : [way.conversation],
  };
}

/** What sentences about a referral name. */
export function referralParams({ graph }: FlowFacts, { at, value }: Referral) {
  return { value: withoutVariables(value), block: graph.blocks[at]!.title };
}

/** Where the user is sent, how to get there, and all the blocks in which nothing else was found. */
export function referralEvidence(
  facts: FlowFacts,
  exploration: Exploration,
  { at, text, start, end, value }: Referral,
): { blocks: string[]; evidence: Evidence[] } {
  const { graph, reachable } = facts;
  const { id } = graph.blocks[at]!;
  const words = start === null ? { text: value, start: null, end: null } : { text, start, end };
  const way = conversationTo(facts, exploration, at, 'reaches-block');
  return {
    blocks: [id],
    evidence: [
      quoteEvidence(id, words),
      ...(way === null ? [] : [way]),
      { kind: 'closed-set', blocks: idsOf(graph, reachable) },
    ],
  };
}

const helpWords =
  /\b(?:ajud|duvida|problema|ayud|consulta|help|question|saiba mais|mais informa|mas informa|more information)/;

/** A page deep in a site with words of help by it, but none of contact: nobody knows what it holds. */
export function isHelpPage({ kind, text, start, end }: Referral): boolean {
  if (kind !== 'page') return false;
  const words = start === null || end === null ? text : lineAround(text, start, end);
  return helpWords.test(foldInPlace(words));
}

function lineAround(text: string, start: number, end: number): string {
  const to = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to);
}
