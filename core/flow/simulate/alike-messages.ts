import type { FlowFacts } from '../facts/flow-facts.ts';
import { matchCondition } from '../match/match-condition.ts';
import { branches } from './branches.ts';
import type { Question } from './question.ts';
import type { Playable, Reply, Session } from './reply.ts';
import { passesValidation } from './validate-input.ts';
import type { Message } from './message.ts';
import { looksLikeDocument } from './variables.ts';
import type { MessageTest, Watch } from './watch.ts';

/** Messages that the bot cannot tell apart where a user stands, and what they lead to. */
export interface AlikeMessages {
  /** Positions in the list of messages, ascending. */
  readonly members: readonly number[];
  /** Every way the first of them can go, within the budget. */
  readonly replies: readonly Reply[];
}

/** How a sorter runs the first message of each class. */
export interface SortOptions {
  /** Ways of one message that are run. */
  readonly budget: number;
  /** What the bot shows where it repeats the user's words; the words themselves unless given. */
  readonly repeats?: (words: string) => string;
  /** Whether the other answer to a question is tried as well where a message is typed; always unless given. */
  readonly isWorthTrying?: (question: Question, session: Session, message: Message) => boolean;
  /** True for a reply that another message's would differ from, such as one that keeps the words for later. */
  readonly isOwn?: (reply: Reply, message: Message) => boolean;
}

/** A test with its results so far, by the place of the message. */
class TestColumn {
  readonly #test: MessageTest;
  readonly #results: (boolean | null | undefined)[] = [];

  constructor(test: MessageTest) {
    this.#test = test;
  }

  resultOf(message: Message, place: number): boolean | null {
    const before = this.#results[place];
    if (before !== undefined) return before;
    const test = this.#test;
    return (this.#results[place] =
      'rule' in test ? passesValidation(test, message) : matchCondition(test, message.text));
  }
}

/** Results of tests on messages: the same test is put to the same text at many places of a flow. */
export class TestResults {
  readonly #columns = new Map<MessageTest, TestColumn>();
  readonly #byContent = new Map<string, TestColumn>();
  readonly #places = new Map<string, number>();

  /** The results of one test. */
  column(test: MessageTest): TestColumn {
    let column = this.#columns.get(test);
    if (column !== undefined) return column;
    // A menu's conditions stand in many blocks, word for word.
    const content = contentOf(test);
    column = this.#byContent.get(content) ?? new TestColumn(test);
    this.#byContent.set(content, column);
    this.#columns.set(test, column);
    return column;
  }

  /** Where a message stands in every column. */
  place({ kind, text }: Message): number {
    const key = kind === 'text' ? text : `${kind}\n${text}`;
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    this.#places.set(key, this.#places.size);
    return this.#places.size - 1;
  }
}

/** What decides a test's result on a text; where a condition stands and what it is of does not. */
function contentOf(test: MessageTest): string {
  if ('rule' in test) return JSON.stringify(test);
  const { comparison, operator, values } = test;
  return JSON.stringify([comparison, operator, values]);
}

/** Messages that took the same way: a form, and the tests they passed and failed. */
interface KnownClass {
  readonly form: string;
  readonly tests: readonly { readonly column: TestColumn; readonly result: boolean | null }[];
  readonly replies: readonly Reply[];
}

/**
 * What messages lead to at one place of a conversation. A message is only run when no earlier one was put to the same
 * tests with the same results: those take the same way, since a run is decided by its tests and by answers that do not
 * depend on the message.
 */
export class AlikeReplies {
  readonly #facts: Playable;
  readonly #session: Session;
  readonly #options: SortOptions;
  readonly #results: TestResults;
  readonly #classes: KnownClass[] = [];

  constructor(
    facts: Playable,
    session: Session,
    options: SortOptions,
    results: TestResults = new TestResults(),
  ) {
    this.#facts = facts;
    this.#session = session;
    this.#options = options;
    this.#results = results;
  }

  /** Every way a message, or one that the bot cannot tell from it, can go, within the budget. */
  to(message: Message): readonly Reply[] {
    const form = formOf(message);
    const place = this.#results.place(message);
    const known = this.#classes.find(
      (one) =>
        one.form === form &&
        one.tests.every(({ column, result }) => column.resultOf(message, place) === result),
    );
    return known?.replies ?? this.#run(message, form, place);
  }

  #run(message: Message, form: string, place: number): readonly Reply[] {
    const { budget, repeats, isOwn, isWorthTrying } = this.#options;
    const session = this.#session;
    const look = new Look(repeats);
    const tries =
      isWorthTrying && ((question: Question) => isWorthTrying(question, session, message));
    const replies = [...branches(this.#facts, session, message, budget, look, [], tries)];
    const isAlone = look.isDerived || replies.some((reply) => isOwn?.(reply, message) === true);
    if (!isAlone) {
      const tests = [...look.tests].map((test) => {
        const column = this.#results.column(test);
        return { column, result: column.resultOf(message, place) };
      });
      this.#classes.push({ form, tests, replies });
    }
    return replies;
  }
}

/** Sorts a list of messages by what a bot makes of them at the places of a conversation. */
export class MessageSorter {
  readonly #facts: FlowFacts;
  readonly #messages: readonly Message[];
  readonly #options: SortOptions;
  readonly #results = new TestResults();

  constructor(facts: FlowFacts, messages: readonly Message[], options: SortOptions) {
    this.#facts = facts;
    this.#messages = messages;
    this.#options = options;
  }

  /** The classes at a place of a conversation, in the order of their first messages. */
  *classesAt(session: Session): Generator<AlikeMessages> {
    const alike = new AlikeReplies(this.#facts, session, this.#options, this.#results);
    const classes = new Map<readonly Reply[], number[]>();
    for (const [at, message] of this.#messages.entries()) {
      const replies = alike.to(message);
      const members = classes.get(replies);
      if (members === undefined) classes.set(replies, [at]);
      else members.push(at);
    }
    for (const [replies, members] of classes) yield { members, replies };
  }
}

/**
 * Messages of different forms are never alike: intents and types are asked of texts only, and a text that is no
 * document has no parts, which is nowhere tested.
 */
function formOf({ kind, text }: Message): string {
  return `${kind} ${text === ''} ${looksLikeDocument(text)}`;
}

/** Remembers which tests a run put to the message. */
class Look implements Watch {
  readonly tests = new Set<MessageTest>();
  isDerived = false;
  readonly #repeats: (words: string) => string;

  constructor(repeats: (words: string) => string = (words) => words) {
    this.#repeats = repeats;
  }

  tested(test: MessageTest): void {
    this.tests.add(test);
  }

  derived(): void {
    this.isDerived = true;
  }

  repeated(words: string): string {
    return this.#repeats(words);
  }
}
