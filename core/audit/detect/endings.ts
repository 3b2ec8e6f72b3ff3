import type { Block, Condition } from '#core/model/flow.ts';
import { isOnMessage } from '#core/flow/graph/message-class.ts';
import type { Edge, FlowGraph } from '#core/flow/graph/flow-graph.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { matchCondition } from '#core/flow/match/match-condition.ts';
import { readableText } from '#core/flow/text/plain-text.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { saysFarewell } from '../lexicon/farewell-words.ts';
import type { Span } from '../lexicon/find-span.ts';
import { tellsOfPerson } from '../lexicon/person-words.ts';
import { menuEntries } from './menu-lines.ts';
import type { Said } from './said.ts';
import { isExceptions, isStartOver } from './start-over.ts';

/** A block in which the bot says goodbye and after which nothing more comes. */
export interface Ending {
  readonly at: number;
  /** The goodbye, as it is written, and the words that are one. */
  readonly text: string;
  readonly span: Span;
  /** Blocks that the bot goes through after it without waiting, before the conversation starts over. */
  readonly after: readonly number[];
}

/** Every reachable goodbye that ends the conversation: what follows is the start, or silence. */
export function endingsOf(facts: FlowFacts, said: readonly Said[]): readonly Ending[] {
  const { graph, reachable, handovers } = facts;
  const greetings = new Set(
    graph.root < 0 ? [] : graph.edges[graph.root]!.flatMap(({ to }) => to ?? []),
  );
  const endings: Ending[] = [];
  for (const [at, block] of graph.blocks.entries()) {
    if (!reachable.has(at) || handovers.has(at) || at === graph.root) continue;
    const goodbye = goodbyeOf(block, said[at]!);
    if (goodbye === null) continue;
    const after = silentlyAfter(facts, at, greetings);
    if (after !== null) endings.push({ at, ...goodbye, after });
  }
  return endings;
}

/** The goodbye a block says on being entered; what it says once the user has answered comes too late to be one. */
function goodbyeOf(block: Block, said: Said): { text: string; span: Span } | null {
  const shown = new Set(
    block.entering.flatMap((action) =>
      (shownContent(action)?.texts ?? []).map((text) => readableText(text)),
    ),
  );
  for (const text of said.texts) {
    const span = shown.has(text) ? saysFarewell(text) : null;
    if (span !== null) return { text, span };
  }
  return null;
}

/** Blocks passed without a wait until the conversation starts over; null when it goes on somewhere else. */
function silentlyAfter(
  facts: FlowFacts,
  start: number,
  greetings: ReadonlySet<number>,
): number[] | null {
  const { graph, handovers, redirects, openTargets } = facts;
  const leavesBot = (at: number): boolean =>
    handovers.has(at) || redirects.has(at) || openTargets.has(at);
  if (!graph.blocks[start]!.input.bypass)
    return !leavesBot(start) && onlyStartsOver(facts, start, greetings) ? [] : null;
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === graph.root) continue;
    const block = graph.blocks[at]!;
    if (leavesBot(at) || !block.input.bypass) return null;
    for (const { to, feasible } of graph.edges[at]!) {
      // A keyword of the exceptions block is not what the user wrote to get to the goodbye.
      if (isExceptions(block) && feasible.text !== 'always') continue;
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return [...seen].filter((at) => at !== start && at !== graph.root);
}

/** True when whatever is written in a waiting block leads to the start, the greeting, or an excuse. */
function onlyStartsOver(facts: FlowFacts, start: number, greetings: ReadonlySet<number>): boolean {
  const { graph, handovers, redirects } = facts;
  const isOver = (at: number): boolean =>
    at === start || isStartOver(graph, at) || greetings.has(at);
  return graph.edges[start]!.every(({ to }) => {
    if (to === null || !isOver(to)) return false;
    if (!isExceptions(graph.blocks[to]!)) return true;
    // Where the exceptions block answers every question of the bot, nothing has ended.
    return graph.edges[to]!.every(
      (edge) =>
        edge.to === null || isOver(edge.to) || handovers.has(edge.to) || redirects.has(edge.to),
    );
  });
}

/** True when a text tells of a person by other words than the goodbye itself ("atendimento encerrado"). */
export function tellsBesidesGoodbye(text: string): boolean {
  const goodbye = saysFarewell(text);
  const rest =
    goodbye === null ? text : `${text.slice(0, goodbye.start)}·${text.slice(goodbye.end)}`;
  return tellsOfPerson(rest) !== null;
}

/** Blocks that a conversation can enter from the root when some blocks are not passed and some exits not taken. */
export function reachedWithout(
  graph: FlowGraph,
  barred: (at: number) => boolean,
  refused: (edge: Edge) => boolean = () => false,
): ReadonlySet<number> {
  const found = new Set<number>(graph.root < 0 ? [] : [graph.root]);
  const stack = [...found];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (barred(at)) continue;
    for (const edge of graph.edges[at]!) {
      if (edge.to === null || found.has(edge.to) || !edge.onWhatsApp || refused(edge)) continue;
      found.add(edge.to);
      stack.push(edge.to);
    }
  }
  return found;
}

/** True when an exit is taken by words of a kind: its own values, or a menu choice that reads so. */
export function takesWords(
  block: Block,
  said: Said,
  output: number,
  isWord: (text: string) => boolean,
): boolean {
  const conditions = block.outputs[output]?.conditions ?? [];
  const choices = menuEntries(
    said.texts,
    said.options.map(({ label }) => label),
  )
    .filter(({ label }) => isWord(label))
    .flatMap(({ label, number }) => (number === null ? [label] : [label, number]));
  return conditions.some(
    (condition) =>
      // An intent or a script's result is named for what the user wants.
      condition.values.some((value) => isWord(value)) ||
      (isOnReply(condition, block) &&
        choices.some((choice) => matchCondition(condition, choice) === true)),
  );
}

/** A condition on what the user just wrote, under the variable's name where the block keeps it in one. */
function isOnReply(condition: Condition, block: Block): boolean {
  const { source, name } = condition;
  const kept = block.input.variable?.toLowerCase();
  return (
    isOnMessage(condition) ||
    (source === 'context' && kept !== undefined && name?.toLowerCase() === kept)
  );
}
