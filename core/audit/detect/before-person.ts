import type { Conversation } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { redirectsOf } from '#core/flow/handover/handover-action.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Contact } from './contact.ts';
import {
  enteredPast,
  isFreePast,
  shuttingVariable,
  type Barriers,
  type IsDoubtful,
} from './cut-graph.ts';
import type { DataRequest } from './data-requests.ts';
import { goalsOf } from './goals.ts';
import { RequestReplies } from './request-replies.ts';
import { outsideResult, waysTo } from './ways.ts';

/** A place that may lead to a person and that somebody must look at. */
export interface Doubt {
  readonly at: number;
  /** The service, number, link or variable by its own name. */
  readonly name: string;
}

/** Whether requests stand before a person on every way. */
export type Verdict =
  /** The flow leads to no person, not even perhaps. */
  | { readonly kind: 'nobody' }
  /** A way past them all; the conversation shows one where one was found. */
  | { readonly kind: 'free'; readonly way: Conversation | null }
  /** Every way leads through one of them. */
  | {
      readonly kind: 'blocked';
      readonly requests: readonly DataRequest[];
      readonly way: Conversation | null;
    }
  /** Every way leads through one, but whether a person is behind is not in the file. */
  | {
      readonly kind: 'blocked-doubt';
      readonly requests: readonly DataRequest[];
      readonly doubt: Doubt;
    }
  /** It hangs on a request that may be none. */
  | { readonly kind: 'guess'; readonly request: DataRequest }
  /** The only way past them is one that somebody must look at. */
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** The way past them hangs on a variable. */
  | { readonly kind: 'variable'; readonly doubt: Doubt };

/** Judges requests against all ways to a person; side exits are worked out when they matter, once for each request. */
export class BeforePerson {
  readonly replies: RequestReplies;
  readonly #facts: FlowFacts;
  readonly #exploration: Exploration;
  readonly #contacts: readonly Contact[];
  readonly #sure: ReadonlySet<number>;
  /** The sure ones or, where there are none, those that somebody must look at. */
  readonly #goals: ReadonlySet<number>;
  readonly #possible: ReadonlySet<number>;

  constructor(
    facts: FlowFacts,
    exploration: Exploration,
    contacts: readonly Contact[],
    requests: readonly DataRequest[],
  ) {
    this.#facts = facts;
    this.#exploration = exploration;
    this.#contacts = contacts;
    this.replies = new RequestReplies(facts, exploration, contacts, requests);
    const { sure } = goalsOf(facts, contacts);
    const reachable = (goals: Iterable<number>): Set<number> =>
      new Set([...goals].filter((at) => facts.reachable.has(at)));
    this.#sure = reachable(sure);
    const named = [...sure, ...likelyRedirects(facts), ...contacts.map(({ at }) => at)];
    this.#goals = this.#sure.size > 0 ? this.#sure : reachable(named);
    this.#possible = reachable([...named, ...facts.openTargets]);
  }

  /** True when a hand-over or a told channel is reachable at all. */
  get hasSureGoal(): boolean {
    return this.#sure.size > 0;
  }

  /** Places that may lead to a person, where no sure one is. */
  get doubts(): readonly Doubt[] {
    return [...this.#possible].sort((a, b) => a - b).flatMap((at) => this.#doubt(at) ?? []);
  }

  /** True when a request can stand before a person: it is answered, and the block itself does not name a channel. */
  isBarrier({ at, isAwaited }: DataRequest): boolean {
    if (!isAwaited || at === this.#facts.graph.root) return false;
    const shown = this.#facts.graph.blocks[at]!.entering.flatMap(
      (action) => shownContent(action)?.texts ?? [],
    );
    return !this.#contacts.some(
      (one) =>
        one.at === at &&
        one.strength === 'strong' &&
        shown.some((text) => text.includes(one.value)),
    );
  }

  /** Whether these requests stand before a person. `guesses` may be requests; `isDoubtful`: exits shut for strangers. */
  verdict(
    certain: readonly DataRequest[],
    guesses: readonly DataRequest[],
    isDoubtful?: IsDoubtful,
  ): Verdict {
    if (this.#possible.size === 0) return { kind: 'nobody' };
    const sure = certain.filter((one) => this.isBarrier(one));
    const known = sure.filter(({ at }) => this.replies.standing(at) !== null);
    const all = [...sure, ...guesses.filter((one) => this.isBarrier(one))];
    if (all.length === 0 && isDoubtful === undefined) return { kind: 'free', way: null };
    const free = this.#free(all, isDoubtful);
    if (free !== null) return free;
    // Requests that no conversation was found for have no witness: they are no more than guesses.
    const past = this.#past(known);
    if (past.size === 0) return this.#blocked(known);
    const doubtful = all.filter((one) => !known.includes(one));
    if (this.#free(known, isDoubtful) !== null) return this.#guess(doubtful, all);
    const own = [...past].find((at) => this.#goals.has(at));
    if (own === undefined) {
      const doubt = [...past].sort((a, b) => a - b).flatMap((at) => this.#doubt(at) ?? [])[0];
      if (doubt !== undefined) return { kind: 'doubt', doubt };
    }
    const open = shuttingVariable(this.#facts, this.#barriers(known), this.#goals, isDoubtful);
    if (open !== null) return { kind: 'variable', doubt: open };
    return this.#guess(doubtful, all);
  }

  #guess(doubtful: readonly DataRequest[], all: readonly DataRequest[]): Verdict {
    const request = [...doubtful].sort((a, b) => a.at - b.at)[0] ?? all[0]!;
    return { kind: 'guess', request };
  }

  #free(requests: readonly DataRequest[], isDoubtful: IsDoubtful | undefined): Verdict | null {
    const at = new Set(requests.map((one) => one.at));
    const found = waysTo(this.#facts, this.#exploration, this.#goals).find(
      ({ conversation }) =>
        outsideResult(conversation.assumptions) === null &&
        !conversation.path.some((id) => at.has(this.#facts.graph.indexOf.get(id)!)),
    );
    if (found !== undefined) return { kind: 'free', way: found.conversation };
    const plain: Barriers = { at, exitsOf: () => [] };
    if (isFreePast(this.#facts, plain, this.#goals, isDoubtful)) return { kind: 'free', way: null };
    return isFreePast(this.#facts, this.#barriers(requests), this.#goals, isDoubtful)
      ? { kind: 'free', way: null }
      : null;
  }

  #past(requests: readonly DataRequest[]): ReadonlySet<number> {
    const barriers = this.#barriers(requests);
    const entered = enteredPast(this.#facts, barriers);
    return new Set([...this.#possible].filter((at) => entered.has(at) && !barriers.at.has(at)));
  }

  #barriers(requests: readonly DataRequest[]): Barriers {
    const byBlock = new Map(requests.map((one) => [one.at, one]));
    return {
      at: new Set(byBlock.keys()),
      exitsOf: (at) => this.replies.sideExits(byBlock.get(at)!),
    };
  }

  #blocked(requests: readonly DataRequest[]): Verdict {
    const at = new Set(requests.map((one) => one.at));
    const { graph } = this.#facts;
    const isOn = ({ path }: Conversation): boolean =>
      path.some((id) => at.has(graph.indexOf.get(id)!));
    const whole = waysTo(this.#facts, this.#exploration, this.#goals).find(({ conversation }) =>
      isOn(conversation),
    );
    const first = [...at].sort((a, b) => a - b)[0]!;
    const way: Conversation | null =
      whole === undefined
        ? conversationTo(this.#facts, this.#exploration, first, 'asks-first')
        : { ...whole.conversation, proves: 'asks-first' };
    const onWay = new Set(way?.path ?? []);
    const named = requests.filter((one) => onWay.has(graph.blocks[one.at]!.id));
    const shown = named.length > 0 ? named : requests;
    if (this.hasSureGoal) return { kind: 'blocked', requests: shown, way };
    const doubt = this.doubts[0] ?? { at: first, name: graph.blocks[first]!.title };
    return { kind: 'blocked-doubt', requests: shown, doubt };
  }

  #doubt(at: number): Doubt | null {
    const block = this.#facts.graph.blocks[at]!;
    const service = redirectsOf(block)[0]?.service;
    const contact = this.#contacts.find((one) => one.at === at);
    const name = service ?? contact?.value;
    return name === undefined ? null : { at, name };
  }
}

/** Words in which authors name the service, or the block, that hands over. */
const likelyName = /transbord|atend|humano|desk|agent|asesor|supor|soport|support|human/i;

/** Redirects that by their name lead to people; all of them where none says so. */
function likelyRedirects({ graph, redirects }: FlowFacts): ReadonlySet<number> {
  const likely = [...redirects].filter((at) =>
    redirectsOf(graph.blocks[at]!).some(({ service }) =>
      likelyName.test(`${service} ${graph.blocks[at]!.title}`),
    ),
  );
  return likely.length > 0 ? new Set(likely) : redirects;
}

/** What requests ask for, as the flow words it, each once: `CPF, e-mail`. */
export function askedWords(requests: readonly DataRequest[]): string {
  const words = new Map(requests.map(({ what }) => [what.toLowerCase(), what]));
  return [...words.values()].slice(0, 4).join(', ');
}
