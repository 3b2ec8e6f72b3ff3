import type { BlockId } from '#core/model/flow.ts';
import type { Assumption } from '#core/model/finding.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { FlowGraph } from '#core/flow/graph/flow-graph.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { unmatchedText } from '#core/flow/simulate/candidate-messages.ts';
import { isLikely } from '#core/flow/simulate/likely-reply.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import type { Goals } from './goals.ts';
import { isExceptions, isStartOver } from './start-over.ts';
import { outsideResult } from './ways.ts';

/** What a word does where a user stands. */
export interface Trial {
  /**
   * `works`: it leads to a person, or on towards one; `open`: if something nobody can know turns out right; `unclear`:
   * to a place that may be a person's or not; `lost`: it does not; `unsearched`: more ways than could be looked at, and
   * none of those did.
   */
  readonly result: 'works' | 'open' | 'unclear' | 'lost' | 'unsearched';
  /** The reply that shows it. */
  readonly reply: Reply;
  /** What an open result hangs on. */
  readonly hinge: Assumption | null;
}

/** Ways of one message that are looked at. */
const branchBudget = 24;

/** Goals, and the blocks from which one is reached without failing or starting over. */
interface Towards {
  readonly goalIds: ReadonlySet<BlockId>;
  readonly forward: ReadonlySet<number>;
}

function towards(graph: FlowGraph, goals: ReadonlySet<number>): Towards {
  return {
    goalIds: new Set([...goals].map((at) => graph.blocks[at]!.id)),
    forward: canReach(graph, goals, (at) => isStartOver(graph, at)),
  };
}

/** Types words that should call a person, and sees what comes of it. */
export class WordTrials {
  readonly #facts: FlowFacts;
  readonly #sure: Towards;
  readonly #possible: Towards;

  constructor(facts: FlowFacts, goals: Goals) {
    this.#facts = facts;
    // Another bot of the number takes the word; whether a person is there is asked about that bot.
    this.#sure = towards(facts.graph, new Set([...goals.sure, ...facts.redirects]));
    this.#possible = towards(facts.graph, goals.possible);
  }

  try(session: Session, words: string): Trial {
    const replies = this.#replies(session, words);
    const likely = replies.filter((reply) => isLikely(reply));
    const rated = likely.length === 0 ? replies : likely;
    // Words that do what any other text does were not understood.
    const usual = new Set(this.#replies(session, unmatchedText).map(pathOf));
    const leads = (reply: Reply, to: Towards): boolean =>
      !usual.has(pathOf(reply)) &&
      (reply.path.some((id) => to.goalIds.has(id)) || this.#leadsOn(session, reply, to));
    const works = (reply: Reply): boolean =>
      reply.ending === 'handed-over' || reply.redirects.length > 0 || leads(reply, this.#sure);
    const good = rated.filter(works);
    const sure =
      good.find(({ assumptions }) => outsideResult(assumptions) === null) ??
      (good.length === rated.length ? good[0] : undefined);
    if (sure !== undefined) return { result: 'works', reply: sure, hinge: null };
    const [first] = good;
    if (first !== undefined)
      return { result: 'open', reply: first, hinge: outsideResult(first.assumptions) };
    const unclear = rated.find((reply) => leads(reply, this.#possible));
    if (unclear !== undefined) return { result: 'unclear', reply: unclear, hinge: null };
    const isAll = replies.length < branchBudget;
    return { result: isAll ? 'lost' : 'unsearched', reply: rated[0]!, hinge: null };
  }

  #replies(session: Session, text: string): Reply[] {
    return [...branches(this.#facts, session, { text, kind: 'text' }, branchBudget)];
  }

  #leadsOn(session: Session, reply: Reply, { forward }: Towards): boolean {
    const { at } = reply.session;
    // Through the exceptions block is a way, if a keyword there is heard; through start or excuse is none.
    const { graph } = this.#facts;
    const failed = reply.path.some((id) => {
      const passed = graph.indexOf.get(id)!;
      return isStartOver(graph, passed) && !isExceptions(graph.blocks[passed]!);
    });
    return reply.ending === 'waits' && !failed && at !== session.at && forward.has(at);
  }
}

function pathOf({ path }: Reply): string {
  return path.join('\n');
}
