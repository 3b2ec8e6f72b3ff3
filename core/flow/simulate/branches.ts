import type { Assumption } from '#core/model/finding.ts';
import type { FlowFacts } from '../facts/flow-facts.ts';
import type { Reply, Session } from './reply.ts';
import { runMessage } from './run-message.ts';
import type { Oracle } from './question.ts';
import type { Message } from './variables.ts';

/**
 * Every way a message can go when what no file can know goes both ways, at most `budget` of them.
 * The first ones take each open condition as holding.
 */
export function* branches(
  facts: FlowFacts,
  session: Session,
  message: Message,
  budget: number,
): Generator<Reply> {
  const open: boolean[][] = [[]];
  for (let runs = 0; runs < budget && open.length > 0; runs += 1) {
    const prefix = open.shift()!;
    const taken: boolean[] = [];
    yield runMessage(facts, session, message, () => {
      const answer = prefix[taken.length] ?? true;
      taken.push(answer);
      return answer;
    });
    for (let at = taken.length - 1; at >= prefix.length; at -= 1) {
      open.unshift([...taken.slice(0, at), false]);
    }
  }
}

/** Answers questions from a witness's list, in its order. */
export class Replayer {
  #next = 0;
  #strayed = false;
  readonly #answers: readonly Assumption[];

  constructor(answers: readonly Assumption[]) {
    this.#answers = answers;
  }

  /** True while every question asked was the next one on the list, and all were asked at the end. */
  get faithful(): boolean {
    return !this.#strayed && this.#next === this.#answers.length;
  }

  /** The oracle to run messages with. A question out of turn is answered with no and spoils the replay. */
  readonly oracle: Oracle = ({ block, name, condition }) => {
    const answer = this.#answers[this.#next];
    if (answer?.block !== block || answer.name !== name || answer.condition !== condition) {
      this.#strayed = true;
      return false;
    }
    this.#next += 1;
    return answer.holds;
  };
}
