import type { Block, Condition } from '#core/model/flow.ts';
import type { FlowFacts } from '../facts/flow-facts.ts';
import { shownContent } from '../text/content-text.ts';
import { readableText } from '../text/plain-text.ts';
import { text } from '../read/fields.ts';
import { bareName } from '../variable-name.ts';
import { regexExample } from '../match/regex-example.ts';
import { transitionLimit } from './transition-limit.ts';
import type { Message } from './message.ts';

/** What a tester opens with. */
export const openingText = 'oi';

/** A reply that no author foresaw. */
export const unmatchedText = 'xyz';

/** At most so many replies are tried at one block. */
const mostCandidates = 60;

/**
 * Replies worth trying at a waiting block, most natural first: what the bot offers as shown, what the conditions
 * ahead accept, a neutral word, silence where the block allows it (FLOW.md 8.1, alphabet).
 */
export function candidateMessages(facts: FlowFacts, at: number): readonly Message[] {
  const block = facts.graph.blocks[at]!;
  const texts = new Set<string>();
  const add = (text: string | null): void => {
    if (text !== null && text.trim() !== '' && texts.size < mostCandidates) texts.add(text);
  };
  if (at === facts.graph.root) add(openingText);
  const ahead = blocksAhead(facts, at);
  for (const label of offered(block)) add(label);
  const holders = variablesOfReply(block, ahead);
  for (const one of ahead) {
    for (const output of one.outputs)
      for (const condition of output.conditions)
        for (const text of accepted(condition, holders)) add(text);
  }
  const { validation } = block.input;
  if (validation?.rule === 'number') add('1');
  if (validation?.rule === 'date') add('01/01/2025');
  if (validation?.rule === 'regex' && validation.regex !== null)
    add(regexExample(validation.regex));
  add(openingText);
  add(unmatchedText);
  const messages: Message[] = [...texts].map((text) => ({ text, kind: 'text' }));
  if (block.input.expires) messages.push({ text: '', kind: 'empty' });
  return messages;
}

/** Labels and values of the options a block shows, before it waits. */
function offered(block: Block): string[] {
  return block.entering.flatMap((action) =>
    (shownContent(action)?.options ?? []).flatMap(({ label, reply }) => [
      readableText(label),
      reply,
    ]),
  );
}

/** Variables that hold the reply as it was typed: the block's own, and those that are set to it ahead. */
function variablesOfReply(block: Block, ahead: readonly Block[]): ReadonlySet<string> {
  const names = new Set(['input.content']);
  if (block.input.variable !== null) names.add(bareName(block.input.variable));
  for (const action of [...block.leaving, ...ahead.flatMap(({ entering }) => entering)]) {
    const written = text(action.settings, 'variable');
    if (action.type !== 'SetVariable' || written === null) continue;
    const from = /^\s*\{\{([^{}]{1,100})\}\}\s*$/.exec(text(action.settings, 'value') ?? '')?.[1];
    if (from !== undefined && names.has(bareName(from))) names.add(bareName(written));
  }
  return names;
}

/** Texts that make a condition on the message, or on a variable that holds it, true. */
function accepted(condition: Condition, holders: ReadonlySet<string>): string[] {
  const { source, name } = condition;
  const onMessage =
    source === 'input' || (source === 'context' && name !== null && holders.has(bareName(name)));
  if (!onMessage) return [];
  switch (condition.comparison) {
    case 'equals':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'approximateTo':
      return [...condition.values];
    case 'matches':
      return condition.values.flatMap((value) => regexExample(value) ?? []);
    case 'greaterThan':
    case 'greaterThanOrEquals':
      return condition.values.map((value) => String(Number(value) + 1));
    case 'lessThan':
    case 'lessThanOrEquals':
      return condition.values.map((value) => String(Number(value) - 1));
    default:
      return [];
  }
}

/** The block and the bypassed blocks that may judge the same message after it. */
function blocksAhead(facts: FlowFacts, start: number): Block[] {
  const { graph } = facts;
  const seen = new Set([start]);
  let edge = [start];
  for (let depth = 0; depth < transitionLimit && edge.length > 0; depth += 1) {
    const next: number[] = [];
    for (const at of edge) {
      for (const { to } of graph.edges[at]!) {
        if (to === null || seen.has(to)) continue;
        const { input } = graph.blocks[to]!;
        if (!input.bypass && input.conditions.length === 0) continue;
        seen.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
  return [...seen].map((at) => graph.blocks[at]!);
}
