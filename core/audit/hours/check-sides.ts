import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { findOpeningHours } from '../detect/opening-hours.ts';
import { saysClosed, saysNobodyFree } from '../lexicon/closed-words.ts';
import { announcesHours } from '../lexicon/hours-words.ts';
import { tellsOfQueue } from '../lexicon/queue-words.ts';
import type { ServiceBranch } from './service-branch.ts';
import type { ServiceAsk } from './service-tests.ts';

/** One exit of a check, with the ways on behind it. */
export interface Side {
  readonly to: number | null;
  /** What the service must answer for it, in words of the flow; empty for what is left when no answer fits. */
  readonly answers: Set<string>;
  readonly branches: ServiceBranch[];
}

/** Tells the closed exits of a check from the open ones. */
export class Sides {
  readonly #facts: FlowFacts;
  readonly #asking: ReadonlyMap<ServiceAsk, ReadonlySet<number>>;

  constructor(facts: FlowFacts, asking: ReadonlyMap<ServiceAsk, ReadonlySet<number>>) {
    this.#facts = facts;
    this.#asking = asking;
  }

  /** Null when nothing tells them apart. */
  split(
    sides: readonly Side[],
    at: number,
    asks: ServiceAsk,
  ): { closed: readonly Side[]; open: readonly Side[] } | null {
    const alike = this.#asking.get(asks) ?? [];
    const { root } = this.#facts.graph;
    // To start over is no way on, unless no way on leads to a person without it.
    const barriers = [[at, root], [...alike, root], [at], [...alike]];
    for (const barrier of barriers) {
      const found = this.#byReach(sides, new Set(barrier));
      if (found !== null) return found;
    }
    return byWords(sides, asks);
  }

  /** A side is closed from which no person is reached unless one of the checks is passed again. */
  #byReach(
    sides: readonly Side[],
    checks: ReadonlySet<number>,
  ): { closed: readonly Side[]; open: readonly Side[] } | null {
    const { graph, handovers } = this.#facts;
    const reaches = canReach(graph, handovers, (one) => checks.has(one));
    const open = sides.filter(({ to }) => to !== null && reaches.has(to));
    const shut = sides.filter((side) => !open.includes(side));
    if (open.length === 0 || shut.length === 0) return null;
    // What is left when a script failed is no closed side beside one that says what it is.
    const explicit = shut.filter(({ answers }) => answers.size > 0);
    if (explicit.length > 0) return { closed: explicit, open };
    const opening = new Set(open.flatMap(({ answers }) => [...answers]));
    return opening.size > 1 ? null : { closed: shut, open };
  }
}

/** A side is closed when everything behind it says so, and another side does not. */
function byWords(
  sides: readonly Side[],
  asks: ServiceAsk,
): { closed: readonly Side[]; open: readonly Side[] } | null {
  const closed = sides.filter(({ branches: ways }) => ways.every((way) => tellsSo(way, asks)));
  const open = sides.filter((side) => !closed.includes(side));
  return closed.length === 0 || open.length === 0 ? null : { closed, open };
}

/** True when a branch says in known words that nobody answers. */
function tellsSo({ said }: ServiceBranch, asks: ServiceAsk): boolean {
  return said.some(({ text }) => {
    const other =
      asks === 'hours'
        ? (announcesHours(text) ?? findOpeningHours(text))
        : (saysNobodyFree(text) ?? tellsOfQueue(text));
    return (saysClosed(text) ?? other) !== null;
  });
}
