import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { branches } from '#core/flow/simulate/branches.ts';
import { candidateMessages } from '#core/flow/simulate/candidate-messages.ts';
import type { Exploration, Standing } from '#core/flow/simulate/explore.ts';
import { regexExample } from '#core/flow/match/regex-example.ts';
import { likelyAnswer } from '#core/flow/simulate/likely-answer.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { runMessage } from '#core/flow/simulate/run-message.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { personRequests, refusals, wrongFormat } from '../lexicon/refusal-words.ts';
import type { Contact } from './contact.ts';
import type { SideExit } from './cut-graph.ts';
import type { RequestKind } from '../lexicon/data-word.ts';
import type { ProbeLanguage } from '../probe/phrase.ts';
import { dataExamples } from './data-examples.ts';
import type { DataRequest } from './data-requests.ts';
import { goalsOf, type Goals } from './goals.ts';
import type { Refusal, RefusalResult, Step } from './request-step.ts';

/** How often somebody refuses before they give up. */
const patience = 3;

const outcomeOf: Readonly<Record<Step, Refusal>> = {
  person: 'answered',
  moved: 'answered',
  maybe: 'open',
  again: 'stuck',
  lost: 'stuck',
};

/** A block that asks, as far as talking to it needs to know. */
export interface Asker {
  readonly at: number;
  /** Null: a menu or a field of any other kind. */
  readonly kind: RequestKind | null;
  readonly language: ProbeLanguage;
}

/** Ways of one reply that are looked at; with more the outcome is open. */
const branchBudget = 4;

/** Replies tried for side exits, besides requests for a person and refusals. */
const mostCandidates = 24;

function keyOf({ at, kind }: Asker): string {
  return `${at} ${kind ?? ''}`;
}

/** Talks to the blocks that ask for something, from where a conversation was found to stand at them. */
export class RequestReplies {
  readonly #facts: FlowFacts;
  readonly #exploration: Exploration;
  readonly #contacts: readonly Contact[];
  readonly #goals: Goals;
  /** Kinds that each block asks for. */
  readonly #kinds = new Map<number, Set<string>>();
  readonly #towards = new Map<number, ReadonlySet<number>>();
  readonly #sideExits = new Map<string, readonly SideExit[]>();
  readonly #refusals = new Map<string, RefusalResult | null>();

  constructor(
    facts: FlowFacts,
    exploration: Exploration,
    contacts: readonly Contact[],
    requests: readonly DataRequest[],
  ) {
    this.#facts = facts;
    this.#exploration = exploration;
    this.#contacts = contacts;
    this.#goals = goalsOf(facts, contacts);
    for (const { at, kind } of requests)
      this.#kinds.set(at, (this.#kinds.get(at) ?? new Set()).add(kind));
  }

  /** Where the first conversation that came to a block stands; null when none was found or the bot does not wait. */
  standing(at: number): Standing | null {
    const visit = this.#exploration.visits.get(at);
    return visit?.reply.ending === 'waits' ? { session: visit.reply.session, before: visit } : null;
  }

  /** Where somebody who does not give what a block asks for comes out all the same, by words of their choice. */
  sideExits(request: Asker): readonly SideExit[] {
    const key = keyOf(request);
    const known = this.#sideExits.get(key) ?? this.#findExits(request);
    this.#sideExits.set(key, known);
    return known;
  }

  /** Refuses what a block asks for in each usual way, three times; the worst result counts. Null: nobody came there. */
  refuse(request: Asker): RefusalResult | null {
    const key = keyOf(request);
    const known = this.#refusals.get(key);
    if (known !== undefined) return known;
    const result = this.#refuse(request);
    this.#refusals.set(key, result);
    return result;
  }

  #refuse(request: Asker): RefusalResult | null {
    const standing = this.standing(request.at);
    if (standing === null) return null;
    const own = refusals[request.language];
    let worst: RefusalResult = { outcome: 'answered', exchanges: [] };
    for (const text of [own[0]!, own[1]!, wrongFormat]) {
      const result = this.#insist(request, standing.session.at, standing.session, text, patience);
      if (result.outcome === 'stuck') return result;
      if (result.outcome === 'open') worst = result;
    }
    return worst;
  }

  #insist(
    request: Asker,
    wait: number,
    session: Session,
    text: string,
    left: number,
  ): RefusalResult {
    const message: Message = { text, kind: 'text' };
    const replies = this.replies(session, message);
    const results: RefusalResult[] = [];
    for (const reply of replies) {
      const exchanges = [{ message, reply }];
      const step = this.step(request, wait, reply);
      if (step === 'again' && left > 1) {
        const next = this.#insist(request, wait, reply.session, text, left - 1);
        results.push({ outcome: next.outcome, exchanges: [...exchanges, ...next.exchanges] });
      } else {
        results.push({ outcome: outcomeOf[step], exchanges });
      }
      // Two that differ leave it open, whatever the others are.
      if (results.at(-1)!.outcome !== results[0]!.outcome) break;
    }
    const first = results[0]!;
    const isSame = results.every(({ outcome }) => outcome === first.outcome);
    if (isSame && replies.length < branchBudget) return first;
    return { ...(results.find(({ outcome }) => outcome !== 'answered') ?? first), outcome: 'open' };
  }

  #findExits(request: Asker): readonly SideExit[] {
    const standing = this.standing(request.at);
    if (standing === null) return [];
    const wait = standing.session.at;
    const { language } = request;
    const answered = this.#target(request, standing);
    const kind = request.kind ?? 'reference';
    const texts = new Set([...personRequests[language], ...refusals[language].slice(0, 3)]);
    const candidates = candidateMessages(this.#facts, wait);
    // What conditions accept may be another way out of a field for data; of a yes-or-no it is the yes.
    const isField = dataExamples[kind] !== undefined;
    const messages: Message[] = [
      ...[...texts].map((text): Message => ({ text, kind: 'text' })),
      ...(isField ? candidates.slice(0, mostCandidates) : []),
      ...candidates.filter((one) => one.kind === 'empty'),
    ];
    const exits = new Map<number, boolean>();
    for (const message of messages) {
      const replies = this.replies(standing.session, message);
      const found = replies.map((reply) => this.#exit(request, wait, answered, reply));
      // Where no example of the data was taken, going on may be what an answer does.
      const isSure =
        replies.length < branchBudget &&
        found.every((one) => one !== null && (answered !== null || one.isPerson));
      for (const one of found) {
        if (one !== null) exits.set(one.to, (exits.get(one.to) ?? false) || isSure);
      }
    }
    return [...exits].map(([to, isSure]) => ({ to, isSure }));
  }

  /** Every way a reply can go while the service is open. */
  replies(session: Session, message: Message): readonly Reply[] {
    const all = [...branches(this.#facts, session, message, branchBudget)];
    const open = all.filter(({ assumptions }) =>
      assumptions.every(
        (one) => (one.kind !== 'hours' && one.kind !== 'desk') || likelyAnswer(one) === one.holds,
      ),
    );
    return open.length > 0 ? open : all;
  }

  /** What an answer to a reply at a block that asks means. */
  step(request: Asker, wait: number, reply: Reply): Step {
    const { graph } = this.#facts;
    if (reply.ending === 'handed-over' || this.#tells(reply, 'strong')) return 'person';
    if (reply.redirects.length > 0 || reply.ending === 'lost' || this.#tells(reply, 'weak'))
      return 'maybe';
    if (reply.ending === 'refused') return 'again';
    const at = reply.session.at;
    if (reply.ending !== 'waits' || at === graph.root) return 'lost';
    if (at === wait || this.#asksTheSame(at, request)) return 'again';
    return this.#towardsPerson(request.at).has(at) ? 'moved' : 'lost';
  }

  /** The place where a user waits, or is handed over, once the data were given; null when no example was taken. */
  #target(request: Asker, { session }: Standing): number | null {
    const { input, outputs } = this.#facts.graph.blocks[session.at]!;
    const patterns = outputs.flatMap(({ conditions }) =>
      conditions.flatMap(({ comparison, values }) => (comparison === 'matches' ? values : [])),
    );
    const examples = dataExamples[request.kind ?? 'reference'];
    const made = [input.validation?.regex ?? '', ...patterns].flatMap(
      (one) => regexExample(one) ?? [],
    );
    // A pattern of words is for something else than data, a request for a person perhaps. Where nobody can say what
    // the right answer is, any text stands for it.
    const texts =
      examples === undefined
        ? [wrongFormat]
        : [...examples, ...made].filter((text) => /\d|@/.test(text) || request.kind === 'name');
    for (const text of texts) {
      const reply = runMessage(this.#facts, session, { text, kind: 'text' }, likelyAnswer);
      const step = this.step(request, session.at, reply);
      if (step === 'moved') return reply.session.at;
      if (step === 'person' || step === 'maybe') return this.#entered(reply);
    }
    return null;
  }

  #exit(
    request: Asker,
    wait: number,
    answered: number | null,
    reply: Reply,
  ): { readonly to: number; readonly isPerson: boolean } | null {
    const step = this.step(request, wait, reply);
    if (step === 'again' || step === 'lost') return null;
    const to = step === 'moved' ? reply.session.at : this.#entered(reply);
    return to === answered ? null : { to, isPerson: step === 'person' };
  }

  /** The goal that a reply came to, else the last block it entered. */
  #entered({ path, session }: Reply): number {
    const entered = path.map((id) => this.#facts.graph.indexOf.get(id)!);
    return (
      entered.find((at) => this.#goals.sure.has(at)) ??
      entered.find((at) => this.#goals.possible.has(at)) ??
      entered.at(-1) ??
      session.at
    );
  }

  /** True when the bot names a channel in what it says. */
  #tells({ turns }: Reply, strength: Contact['strength']): boolean {
    return turns.some(
      (turn) =>
        turn.from === 'bot' &&
        this.#contacts.some(
          (one) =>
            one.strength === strength &&
            this.#facts.graph.blocks[one.at]!.id === turn.block &&
            [turn.text, ...turn.options].some((text) => text.includes(one.value)),
        ),
    );
  }

  #asksTheSame(at: number, { kind }: Asker): boolean {
    return kind !== null && (this.#kinds.get(at)?.has(kind) ?? false);
  }

  /** Blocks from which a person is reached without the request's block and without starting over. */
  #towardsPerson(from: number): ReadonlySet<number> {
    const known = this.#towards.get(from);
    if (known !== undefined) return known;
    const { graph } = this.#facts;
    const found = canReach(
      graph,
      this.#goals.possible,
      (at) =>
        at === from || at === graph.root || ['fallback', 'error'].includes(graph.blocks[at]!.ownId),
    );
    this.#towards.set(from, found);
    return found;
  }
}
