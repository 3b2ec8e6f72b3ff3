import type { Block, InputValidation } from '#core/model/flow.ts';
import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { exchangesUntil, joinExchanges, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Reply, Session } from '#core/flow/simulate/reply.ts';
import { newSession } from '#core/flow/simulate/run-message.ts';
import { passesValidation } from '#core/flow/simulate/validate-input.ts';
import type { Message } from '#core/flow/simulate/message.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { personRequests, refusals, wrongFormat } from '../lexicon/refusal-words.ts';
import type { ProbeLanguage } from '../probe/phrase.ts';
import type { DataRequest } from './data-requests.ts';
import { findEmails } from './emails.ts';
import { findPhones } from './phones.ts';
import type { Asker, RequestReplies } from './request-replies.ts';

/** A block that asks for ever, whatever is said that is not what it wants. */
export interface Trap {
  readonly at: number;
  /** A user who asks for a person over and over; the validation itself where no conversation was found. */
  readonly evidence: Evidence;
  /** True when anybody can answer, e.g. with a number of the menu. */
  readonly isEasy: boolean;
}

/** What was found of traps. */
export interface Traps {
  readonly traps: readonly Trap[];
  /** Blocks whose validation cannot be decided offline. */
  readonly undecided: readonly number[];
  /** Blocks that were looked at. */
  readonly looked: number;
}

/** Sessions that are followed from one block. */
const mostSessions = 12;

/** Blocks that are talked to in one flow. */
const mostLooked = 200;

/** Replies that anybody can give. */
const easyReplies = ['1', '2', '0', 'sim', 'não', 'Ana', '01/01/1990', '10'];

/** How often a trapped user is shown to try. */
const shownTries = 3;

/** Blocks where replies are validated, or data asked for, that let nobody out who asks for a person (RULES OBS-04). */
export function trapsOf(
  facts: FlowFacts,
  exploration: Exploration,
  replies: RequestReplies,
  requests: readonly DataRequest[],
): Traps {
  const { graph, reachable, handovers } = facts;
  const asked = new Map(
    requests
      .filter(({ isAwaited, certainty }) => isAwaited && certainty === 'certain')
      .map((one) => [one.at, one] as const),
  );
  const traps: Trap[] = [];
  const undecided: number[] = [];
  let looked = 0;
  for (const at of [...reachable].sort((a, b) => a - b)) {
    const block = graph.blocks[at]!;
    const { input } = block;
    const validation = input.bypass ? null : input.validation;
    const request = asked.get(at);
    if (
      handovers.has(at) ||
      (request === undefined && (validation === null || takesText(validation)))
    )
      continue;
    looked += 1;
    const standing = replies.standing(at) ?? exploration.standings.get(at);
    const language = request?.language ?? languageOf(block);
    if (
      validation !== null &&
      personRequests[language].every((text) => passes(validation, text) === null)
    ) {
      undecided.push(at);
      continue;
    }
    const isEasy =
      validation !== null && easyReplies.some((text) => passes(validation, text) === true);
    if (looked > mostLooked) {
      undecided.push(at);
      continue;
    }
    // Where nobody was seen to come, a user is put there by hand: that tells who is let go, but proves nothing.
    const session = standing?.session ?? { ...newSession(facts), at };
    if (!input.bypass && session.at !== at) continue;
    if (!isTrap(replies, request ?? { at, kind: null, language }, block, session)) continue;
    if (standing === undefined) {
      if (validation !== null && refusesAlone(facts, block, validation, language))
        traps.push({ at, isEasy, evidence: validationExit(block, validation) });
      else undecided.push(at);
      continue;
    }
    traps.push({
      at,
      isEasy,
      evidence: joinExchanges(
        [...exchangesUntil(standing.before), ...tries(replies, standing.session, language)],
        'is-refused',
      ),
    });
  }
  return { traps, undecided, looked };
}

/** True when a validation refuses every request and nothing in the file could answer before or beside it. */
function refusesAlone(
  { graph }: FlowFacts,
  { input }: Block,
  validation: InputValidation,
  language: ProbeLanguage,
): boolean {
  if (input.expires || input.conditions.length > 0 || graph.flow.inputActions.length > 0)
    return false;
  if (findPhones(validation.error).length > 0 || findEmails(validation.error).length > 0)
    return false;
  const texts = [...personRequests[language], wrongFormat, ...toldWords([validation.error])];
  return texts.every((text) => passes(validation, text) === false);
}

function validationExit({ id }: Block, { rule, regex }: InputValidation): Evidence {
  return { kind: 'exit', block: id, condition: `validation ${rule} ${regex ?? ''}`.trim(), to: id };
}

/** A validation that lets every text through keeps nobody. */
function takesText(validation: InputValidation): boolean {
  return [...personRequests.pt, wrongFormat].every((text) => passes(validation, text) === true);
}

function passes(validation: InputValidation, text: string): boolean | null {
  return passesValidation(validation, { text, kind: 'text' });
}

/** Follows everything that is no data until nothing new comes: a trap when the user never gets away from the question. */
function isTrap(replies: RequestReplies, request: Asker, block: Block, start: Session): boolean {
  const typed = (texts: readonly string[]): Message[] =>
    texts.map((text) => ({ text, kind: 'text' }));
  // A word that the question itself names must lead to a person; one of the error text only out.
  const offered = typed(toldWords(block.entering.flatMap((one) => shownContent(one)?.texts ?? [])));
  for (const message of offered) {
    const steps = replies
      .replies(start, message)
      .map((reply) => replies.step(request, start.at, reply));
    if (steps.some((step) => step === 'person' || step === 'maybe')) return false;
  }
  const messages = typed([
    ...personRequests[request.language],
    ...refusals[request.language].slice(0, 2),
    wrongFormat,
    ...toldWords([block.input.validation?.error ?? '']),
  ]);
  if (block.input.expires) messages.push({ text: '', kind: 'empty' });
  const sessions: Session[] = [start];
  const seen = new Map<number, number>([[start.at, 1]]);
  for (let session = sessions.shift(); session !== undefined; session = sessions.shift()) {
    for (const message of messages) {
      for (const reply of replies.replies(session, message)) {
        if (replies.step(request, start.at, reply) !== 'again') return false;
        const times = seen.get(reply.session.at) ?? 0;
        // A counter may let the user go after a few tries, so each place is tried more than once.
        if (times >= mostSessions) continue;
        seen.set(reply.session.at, times + 1);
        if (reply.ending !== 'refused') sessions.push(reply.session);
      }
    }
  }
  return true;
}

/** A user who asks for a person over and over. */
function tries(
  replies: RequestReplies,
  start: Session,
  language: ProbeLanguage,
): { message: Message; reply: Reply }[] {
  const made: { message: Message; reply: Reply }[] = [];
  let session = start;
  for (const text of personRequests[language].slice(0, shownTries)) {
    const message: Message = { text, kind: 'text' };
    const reply = replies.replies(session, message)[0]!;
    made.push({ message, reply });
    session = reply.session;
  }
  return made;
}

/** Words that texts tell the user to type: “digite SAIR”. */
function toldWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [
      ...text.matchAll(
        /\b(?:digite|escreva|envie|tecle|responda|escribe|escriba|marca|type|reply|send|press|enter)\s{1,3}["“'*_]{0,3}([\p{L}\d]{1,20})/giu,
      ),
    ].map(([, word]) => word ?? ''),
  );
}

function languageOf(block: Block): ProbeLanguage {
  const text = block.input.validation?.error ?? '';
  if (/\b(?:please|invalid|enter|must)\b/i.test(text)) return 'en';
  return /\b(?:ingrese|ingresa|válid[oa] por favor|escriba|número válido)\b/i.test(text)
    ? 'es'
    : 'pt';
}
