import type { Action, Block, BlockId, Output } from '#core/model/flow.ts';
import type { Assumption, Turn } from '#core/model/finding.ts';
import { inFlowOf } from '../graph/flow-graph.ts';
import { isHandoverAction, redirectOf, type Redirect } from '../handover/handover-action.ts';
import { shownContent } from '../text/content-text.ts';
import { allHold, type Situation } from './evaluate.ts';
import { toAssumption, type Oracle } from './question.ts';
import type { Ending, Exit, Playable, Reply, Session } from './reply.ts';
import { transitionLimit } from './transition-limit.ts';
import { runAction } from './run-action.ts';
import { botTurn, spokenTurn } from './speak.ts';
import { calledRoot, onlyCaller } from './subflow-calls.ts';
import { passesValidation } from './validate-input.ts';
import { known } from './value.ts';
import type { Message } from './message.ts';
import { Variables, type StatePlace } from './variables.ts';
import type { Watch } from './watch.ts';

/** Services a message is handed on to before the simulation takes it for a circle of bots. */
const hopLimit = 5;

/**
 * A new user, who speaks first; the root's own content is not sent (FLOW.md 8.4). `supplied`: values for what no file
 * can know, by variable name.
 */
export function newSession(
  facts: Playable,
  supplied: ReadonlyMap<string, string> = new Map(),
): Session {
  return {
    at: facts.graph.root,
    previous: null,
    variables: Variables.ofNewUser(facts.graph.flow.configuration, supplied),
  };
}

/**
 * Works through one user message as the engine does (FLOW.md 8). Pure: the session is copied; what no file can know
 * is asked of the oracle and listed in the reply. A watch is told of every look at the message.
 */
export function runMessage(
  facts: Playable,
  session: Session,
  message: Message,
  oracle: Oracle,
  watch: Watch | null = null,
): Reply {
  return new MessageRun(facts, session, message, oracle, watch).reply();
}

class MessageRun {
  readonly #facts: Playable;
  readonly #typed: Message;
  readonly #watch: Watch | null;
  #message: Message;
  readonly #oracle: Oracle;
  readonly #variables: Variables;
  readonly #turns: Turn[] = [];
  readonly #path: BlockId[] = [];
  readonly #redirects: string[] = [];
  readonly #exits: Exit[] = [];
  readonly #assumptions: Assumption[] = [];
  /** Blocks that called the subflow the machine is in, innermost last. */
  readonly #callers: number[] = [];
  /** The last redirect to a service, until the user is there. */
  #redirect: Redirect | null = null;
  #hops = 0;
  #at: number;
  #previous: number | null;

  constructor(
    facts: Playable,
    session: Session,
    message: Message,
    oracle: Oracle,
    watch: Watch | null,
  ) {
    this.#facts = facts;
    this.#typed = message;
    this.#message = message;
    this.#watch = watch;
    this.#variables = session.variables.copy();
    this.#at = session.at;
    this.#previous = session.previous;
    this.#oracle = (question) => {
      const holds = oracle(question);
      this.#assumptions.push(toAssumption(question, holds));
      return holds;
    };
  }

  reply(): Reply {
    const { graph } = this.#facts;
    for (const action of graph.flow.inputActions) {
      if (this.#run(action, this.#block())) return this.#end('handed-over');
    }
    let ending = this.#transitions();
    // The machine goes on after a redirect; only then does the user talk to the other service (FLOW.md 9.17).
    while (ending !== 'handed-over' && this.#moveToService()) {
      if (this.#message.text === '') return this.#end('waits');
      ending = this.#transitions();
    }
    // An exception skips the global actions at the end; a refused reply does not (FLOW.md 5.5, 8).
    if (ending === 'waits' || ending === 'refused' || ending === 'restarted') {
      for (const action of graph.flow.outputActions) this.#run(action, this.#block());
    }
    return this.#end(ending);
  }

  /** Takes the user to a joined service; what the redirect carries becomes the message there. */
  #moveToService(): boolean {
    const redirect = this.#redirect;
    this.#redirect = null;
    const service = this.#facts.graph.flow.joined.find((one) => one.service === redirect?.service);
    const at = service?.rootId == null ? undefined : this.#facts.graph.indexOf.get(service.rootId);
    if (at === undefined || this.#hops >= hopLimit) return false;
    this.#hops += 1;
    this.#at = at;
    this.#previous = null;
    this.#path.push(this.#block().id);
    this.#message = { text: redirect?.context ?? '', kind: 'text' };
    return true;
  }

  #end(ending: Ending): Reply {
    return {
      session: {
        at: ending === 'restarted' || ending === 'lost' ? this.#facts.graph.root : this.#at,
        previous: this.#previous,
        variables: this.#variables,
      },
      turns: this.#turns,
      path: this.#path,
      redirects: this.#redirects,
      exits: this.#exits,
      assumptions: this.#assumptions,
      ending,
    };
  }

  #transitions(): Ending {
    const first = this.#block();
    const { validation, variable } = first.input;
    if (validation !== null) {
      const decided = passesValidation(validation, this.#message);
      if (this.#message === this.#typed) this.#watch?.tested(validation, decided);
      const passes =
        decided ??
        this.#oracle({
          block: first.id,
          kind: 'input',
          name: 'input',
          condition: `validation ${validation.rule}`,
        });
      if (!passes) {
        if (validation.error !== '') this.#turns.push(botTurn(first.id, validation.error));
        return 'refused';
      }
    }
    if (variable !== null)
      this.#variables.set(
        variable,
        known(this.#message.text, { message: this.#message, isWhole: true }),
      );
    for (let transitions = 0; ; transitions += 1) {
      const ending = this.#step();
      if (ending !== null) return ending;
      if (transitions >= transitionLimit) return 'limit';
      if (this.#waits(this.#block())) return 'waits';
    }
  }

  /** Leaves the current block and enters the next; null goes on. */
  #step(): Ending | null {
    const from = this.#block();
    for (const action of from.leaving) if (this.#run(action, from)) return 'handed-over';
    const next = this.#choose(from);
    if (next === null) return 'restarted';
    if (next === 'lost') return 'lost';
    if (next !== this.#at) for (const action of from.changed) this.#run(action, from);
    this.#previous = this.#at;
    this.#at = next;
    return this.#enter(this.#block());
  }

  #enter(block: Block): Ending | null {
    this.#path.push(block.id);
    if (block.kind === 'desk') {
      // Its ticket bookkeeping is the platform's affair: what is said is said, then a person has the conversation.
      for (const action of block.entering) if (action.isContent) this.#run(action, block);
      return this.#handOver(block);
    }
    const called = calledRoot(this.#facts.graph, block);
    for (const action of block.entering) {
      if (this.#run(action, block)) return 'handed-over';
    }
    if (called !== null) {
      this.#callers.push(this.#at);
      this.#at = called;
      return this.#enter(this.#block());
    }
    return null;
  }

  #choose(from: Block): number | 'lost' | null {
    let owner = from;
    if (from.kind === 'end' && from.subflow !== null) {
      const caller = this.#callers.pop() ?? onlyCaller(this.#facts.graph, from.subflow);
      if (caller === null) return null;
      owner = this.#facts.graph.blocks[caller]!;
    }
    const taken = owner.outputs.find(
      (output) =>
        output.target.kind !== 'none' && allHold(output.conditions, this.#situation(owner)),
    );
    this.#exits.push({ block: owner.id, output: taken ?? null });
    return taken === undefined ? null : this.#target(taken, owner);
  }

  #target(output: Output, owner: Block): number | 'lost' | null {
    const { graph } = this.#facts;
    if (output.target.kind === 'block') return graph.indexOf.get(output.target.id) ?? 'lost';
    if (output.target.kind === 'none') return null;
    const value = this.#variables.get(output.target.expression, this.#message, this.#place());
    if (value.kind === 'unknown' || value.text === null) return 'lost';
    if (value.origin?.message === this.#typed) this.#watch?.derived();
    const id = inFlowOf(owner, value.text);
    return graph.indexOf.get(id) ?? 'lost';
  }

  /** True when the action gave the conversation to a person. */
  #run(action: Action, block: Block): boolean {
    if (!allHold(action.conditions, this.#situation(block))) return false;
    const shown = shownContent(action);
    if (shown !== null) {
      const turn = spokenTurn(shown, this.#situation(block));
      if (turn !== null) this.#turns.push(turn);
      return false;
    }
    const redirect = redirectOf(action);
    if (redirect !== null) {
      this.#redirects.push(redirect.service);
      if (this.#facts.humanServices.has(redirect.service)) {
        this.#handOver(block);
        return true;
      }
      this.#redirect = redirect;
    }
    runAction(action, this.#situation(block));
    if (!isHandoverAction(action)) return false;
    this.#handOver(block);
    return true;
  }

  #handOver(block: Block): Ending {
    this.#turns.push({ from: 'bot', block: block.id, text: '', options: [], handover: true });
    return 'handed-over';
  }

  #waits(block: Block): boolean {
    if (block.input.bypass) return false;
    return (
      block.input.conditions.length === 0 || allHold(block.input.conditions, this.#situation(block))
    );
  }

  #block(): Block {
    return this.#facts.graph.blocks[this.#at]!;
  }

  #place(): StatePlace {
    const { blocks } = this.#facts.graph;
    const previous = this.#previous === null ? null : blocks[this.#previous]!;
    const current = this.#block();
    return {
      id: current.ownId,
      service: current.service,
      title: current.title,
      previousId: previous?.ownId ?? null,
      previousTitle: previous?.title ?? null,
    };
  }

  #situation(block: Block): Situation {
    return {
      block: block.id,
      message: this.#message,
      typed: this.#typed,
      watch: this.#watch,
      place: this.#place(),
      variables: this.#variables,
      services: this.#facts.services,
      oracle: this.#oracle,
    };
  }
}
