import type { Oracle, Question } from '#core/flow/simulate/question.ts';
import { isAbout } from '#core/model/talk-edits.ts';
import type { TakenChoice, TalkStep } from '#core/model/talk.ts';
import type { TalkHours } from '#core/model/talk-words.ts';
import { hoursAnswer } from './hours-answer.ts';

/** Thrown out of a simulation that comes to something nobody has told yet. */
export class OpenQuestion extends Error {
  readonly question: Question;

  constructor(question: Question) {
    super('nobody has told');
    this.question = question;
  }
}

/** What one message takes as given: what the person told first, then what follows from the hours, never a guess. */
export class StepOracle {
  readonly #taken: TakenChoice[] = [];
  readonly #choices: TalkStep['choices'];
  readonly #hours: TalkHours;

  constructor(choices: TalkStep['choices'], hours: TalkHours) {
    this.#choices = choices;
    this.#hours = hours;
  }

  /** In the order it was asked for. */
  get taken(): readonly TakenChoice[] {
    return this.#taken;
  }

  /** The oracle to run the message with. Throws {@link OpenQuestion}. */
  readonly oracle: Oracle = (question) => {
    const { block, kind, name, condition } = question;
    const earlier = this.#taken.filter((one) => isAbout(one, question)).length;
    const told = this.#choices.filter((one) => isAbout(one, question))[earlier];
    const holds = told?.holds ?? hoursAnswer(question, this.#hours);
    if (holds === null) throw new OpenQuestion({ block, kind, name, condition });
    const by = told === undefined ? 'hours' : 'person';
    this.#taken.push({ block, kind, name, condition, holds, by });
    return holds;
  };
}
