import type { BlockId } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import type { Exploration } from '#core/flow/simulate/explore.ts';
import type { Reply } from '#core/flow/simulate/reply.ts';
import type { Contact } from '../detect/contact.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';
import type { Phrase } from './phrase.ts';

/**
 * What a phrase leads to: `person` handed over or told a phone number or address, `possible` the same when something
 * nobody can know from the file turns out right, `offer` an answer that tells how to get a person, `refused` the
 * block's validation turned it down, `nothing` any other answer.
 */
export type ProbeResult = 'person' | 'possible' | 'offer' | 'refused' | 'nothing';

/** One block with what each phrase led to there. */
export interface ProbeRow {
  readonly block: BlockId;
  readonly title: string;
  /** Results in the order of the matrix's phrases. */
  readonly results: readonly ProbeResult[];
}

/** Every phrase at every waiting block. */
export interface ProbeMatrix {
  readonly phrases: readonly Phrase[];
  readonly rows: readonly ProbeRow[];
  /** Waiting blocks that no conversation was found for; nothing was typed there. */
  readonly untried: readonly BlockId[];
}

/** Ways of one phrase that are looked at. */
const branchBudget = 16;

/** Types every phrase at every block that a conversation was found to wait in. */
export function runProbe(
  facts: FlowFacts,
  exploration: Exploration,
  contacts: readonly Contact[],
  phrases: readonly Phrase[],
): ProbeMatrix {
  const { graph, reachable, handovers } = facts;
  const telling = new Set(
    contacts.filter(({ strength }) => strength === 'strong').map(({ at }) => graph.blocks[at]!.id),
  );
  const rows: ProbeRow[] = [];
  const untried: BlockId[] = [];
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at) || block.input.bypass || handovers.has(at)) continue;
    const session = exploration.sessions.get(at);
    if (session === undefined) {
      untried.push(block.id);
      continue;
    }
    const results = phrases.map(({ text }) =>
      best(
        [...branches(facts, session, { text, kind: 'text' }, branchBudget)].map((reply) =>
          resultOf(reply, telling),
        ),
      ),
    );
    rows.push({ block: block.id, title: block.title, results });
  }
  return { phrases, rows, untried };
}

const order: readonly ProbeResult[] = ['person', 'possible', 'offer', 'refused', 'nothing'];

/** The best of all ways a phrase can go. */
function best(results: readonly ProbeResult[]): ProbeResult {
  return order.find((result) => results.includes(result)) ?? 'nothing';
}

function resultOf(reply: Reply, telling: ReadonlySet<BlockId>): ProbeResult {
  const reaches = reply.ending === 'handed-over' || reply.path.some((id) => telling.has(id));
  // Opening hours and the desk's state are taken as open, as everywhere.
  const isOpen = reply.assumptions.some(
    ({ kind, holds }) => holds && kind !== 'hours' && kind !== 'desk',
  );
  if (reaches) return isOpen ? 'possible' : 'person';
  if (reply.ending === 'refused') return 'refused';
  const offers = reply.turns.some(
    (turn) =>
      turn.from === 'bot' &&
      [turn.text, ...turn.options].some((text) => tellsOfPerson(text) !== null),
  );
  return offers ? 'offer' : 'nothing';
}
