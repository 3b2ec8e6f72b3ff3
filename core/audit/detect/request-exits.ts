import { isOnMessage } from '#core/flow/graph/message-class.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { matchCondition } from '#core/flow/match/match-condition.ts';
import { regexExample } from '#core/flow/match/regex-example.ts';
import { isAssent } from '../lexicon/option-words.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';
import { menuEntries } from './menu-lines.ts';
import type { Said } from './said.ts';

/** An exit that a user takes by asking for a person. */
export interface RequestExit {
  /** The block that judges the request, and the one it leads to. */
  readonly from: number;
  readonly to: number;
  /** Words that take it. */
  readonly words: string;
}

/** "Falar sobre" asks about a thing (RULES 4.5). */
const aboutThings =
  /\b(?:falar|saber|conversar|hablar|talk|speak)\s+(?:mais\s+)?(?:sobre|de|about|do|da)\b/i;

/** Every exit by which a reachable block lets a user ask for a person: a keyword, a menu choice, a yes to an offer. */
export function requestExits(facts: FlowFacts, said: readonly Said[]): readonly RequestExit[] {
  const { graph, reachable, handovers } = facts;
  const exits: RequestExit[] = [];
  for (const [from, block] of graph.blocks.entries()) {
    if (!reachable.has(from) || handovers.has(from)) continue;
    const choices = choicesFor(said[from]!);
    for (const { to, output, feasible } of graph.edges[from]!) {
      if (to === null || feasible.text === 'never') continue;
      for (const condition of block.outputs[output]?.conditions ?? []) {
        if (!isOnMessage(condition)) continue;
        const values =
          condition.comparison === 'matches'
            ? condition.values.flatMap((value) => regexExample(value) ?? [])
            : condition.values;
        const words =
          values.find((value) => tellsOfPerson(value) !== null && !aboutThings.test(value)) ??
          choices.find((choice) => matchCondition(condition, choice) === true);
        if (words === undefined || exits.some((one) => one.from === from && one.to === to))
          continue;
        exits.push({ from, to, words });
      }
    }
  }
  return exits;
}

/** "Which team would you like?": every answer asks for people. */
const whichTeam =
  /\b(?:qual|que|which|what)\s+(?:é\s+a\s+)?(?:equipe|time|setor|departamento|área|area|atendente|equipo|sector|asesor|team|department|agent)\b/i;

/** What a user can choose in a block to get to a person, and its number; yes, where the block asks whether they want one. */
function choicesFor({ texts, options }: Said): readonly string[] {
  const entries = menuEntries(
    texts,
    options.map(({ label }) => label),
  );
  const questions = texts
    .flatMap((text) => text.split(/(?<=[.!?\n])/))
    .filter((sentence) => sentence.includes('?') && tellsOfPerson(sentence) !== null);
  const asksWhich = questions.some((question) => whichTeam.test(question));
  const asksWhether = questions.length > 0 && !asksWhich;
  return entries
    .filter(
      ({ label }) =>
        asksWhich ||
        (tellsOfPerson(label) !== null && !aboutThings.test(label)) ||
        (asksWhether && isAssent(label)),
    )
    .flatMap(({ label, number }) => (number === null ? [label] : [label, number]))
    .concat(asksWhether ? ['sim', 'si', 'yes'] : []);
}
