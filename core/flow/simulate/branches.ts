import type { Assumption } from '#core/model/finding.ts';
import type { Playable, Reply, Session } from './reply.ts';
import { runMessage } from './run-message.ts';
import type { Oracle, Question } from './question.ts';
import type { Message } from './message.ts';
import type { Watch } from './watch.ts';

/**
 * Every way a message can go when what no file can know goes both ways, at most `budget` of them.
 * The first ones take each open condition as holding; `given` answers the first questions once and for all;
 * `isWorthTrying` is asked before the other answer to a question is put on the list.
 */
export function* branches(
  facts: Playable,
  session: Session,
  message: Message,
  budget: number,
  watch: Watch | null = null,
  given: readonly boolean[] = [],
  isWorthTrying: (question: Question) => boolean = () => true,
): Generator<Reply> {
  const open: boolean[][] = [[...given]];
  for (let runs = 0; runs < budget && open.length > 0; runs += 1) {
    const prefix = open.shift()!;
    const taken: boolean[] = [];
    const asked: Question[] = [];
    const oracle: Oracle = (question) => {
      asked.push(question);
      const answer = prefix[taken.length] ?? true;
      taken.push(answer);
      return answer;
    };
    yield runMessage(facts, session, message, oracle, watch);
    for (let at = taken.length - 1; at >= prefix.length; at -= 1) {
      if (isWorthTrying(asked[at]!)) open.unshift([...taken.slice(0, at), false]);
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
