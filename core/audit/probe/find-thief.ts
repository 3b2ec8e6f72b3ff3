import type { BlockId, Condition, Output } from '#core/model/flow.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { isOnMessage } from '#core/flow/graph/message-class.ts';
import { matchCondition, matchValue } from '#core/flow/match/match-condition.ts';
import { AlikeReplies } from '#core/flow/simulate/alike-messages.ts';
import { judgesReply, takesAnything, waitsForWords } from '../detect/judges-reply.ts';
import { judgeReplies, type ProbeResult } from './judge-replies.ts';
import type { ProbeRow } from './run-probe.ts';

/** An output that takes a request away from one that would have answered it. */
export interface Thief {
  readonly block: BlockId;
  readonly output: Output;
  /** The value that matched, e.g. `n`; null when every message does. */
  readonly value: string | null;
  /** The request that it takes. */
  readonly text: string;
  /** What the request leads to without the output. */
  readonly instead: ProbeResult;
}

/** Ways that are looked at without the output. */
const branchBudget = 16;

/**
 * The output that stole one of some requests: without it, a later output of the block, or the exceptions block behind
 * it, would hand over or tell how. Found by typing the phrase again with the output taken out. Where the user is told
 * how all the same, only words count that say nothing of a person: a menu of teams behind “falar” is a way to one.
 */
export function findThief(
  facts: FlowFacts,
  row: ProbeRow,
  texts: readonly string[],
  telling: ReadonlySet<BlockId>,
): Thief | null {
  const asked = facts.graph.blocks[row.at]!;
  const spared = new Map<Output, AlikeReplies>();
  for (const text of texts) {
    const way = row.way(text);
    if (way.result !== 'nothing' && way.result !== 'offer') continue;
    for (const { block, output } of way.shown.exits) {
      const onMessage = output?.conditions.filter((one) => judgesReply(one, asked)) ?? [];
      if (output === null || onMessage.length === 0) continue;
      const takesAll = onMessage.every(takesAnything);
      const value = takesAll ? null : matched(onMessage, text, way.result === 'offer');
      if (way.result === 'offer' && value === null) continue;
      const others = spared.get(output) ?? withoutOutput(facts, row, block, output);
      spared.set(output, others);
      const { result, shown } = judgeReplies(others.to({ text, kind: 'text' }), telling);
      if (takesAll) {
        // What takes every message is a question's own way on, unless a later output of the block waits for the words.
        const next = shown.exits.find((exit) => exit.block === block)?.output;
        if (result !== 'person' || next == null || !waitsForWords(next, asked)) continue;
      } else if (result !== 'person') {
        // A pattern may be a form that any sentence has; a word is meant.
        if (result !== 'offer' || way.result === 'offer' || !onMessage.every(isWord)) continue;
      }
      return { block, output, value, instead: result, text };
    }
  }
  return null;
}

/**
 * The output that would steal a request wherever a conversation comes to a block: it and a later one that leads to a
 * person both wait for these words. For blocks that nothing was typed at. `leading`: blocks that lead to a person on
 * the same message.
 */
export function thiefByOrder(
  { graph }: FlowFacts,
  at: number,
  text: string,
  leading: ReadonlySet<number>,
): Thief | null {
  const { id, input, outputs } = graph.blocks[at]!;
  if (!input.bypass && input.validation !== null) return null;
  const waiting = outputs.filter(
    ({ conditions }) =>
      conditions.length > 0 &&
      conditions.every((one) => isOnMessage(one) && matchCondition(one, text) === true),
  );
  const leads = ({ target }: Output): boolean =>
    target.kind === 'block' && leading.has(graph.indexOf.get(target.id) ?? -1);
  const [first] = waiting;
  if (first === undefined || leads(first) || !waiting.some(leads)) return null;
  const takesAll = first.conditions.every(takesAnything);
  const value = takesAll ? null : matched(first.conditions, text);
  return { block: id, output: first, value, instead: 'person', text };
}

/** True for a comparison of words. */
function isWord({ comparison }: Condition): boolean {
  return comparison !== 'matches' && comparison !== 'exists' && comparison !== 'notEquals';
}

/** Words of every other sentence, which say nothing of a person; shorter ones stand in a phrase by chance. */
const empty = new Set(
  (
    'sim não nao yes yeah quero queria gostaria preciso posso pode favor por com para um uma mais quiero quisiera ' +
    'necesito puedo con una para más want need like please can the with for'
  ).split(' '),
);

/** The value that a phrase matches; with `isEmpty` only one that says nothing of a person. */
function matched(conditions: readonly Condition[], text: string, isEmpty = false): string | null {
  for (const { comparison, values } of conditions) {
    const value = values.find(
      (one) =>
        matchValue(comparison, one, text) === true &&
        (!isEmpty || one.trim().length <= 2 || empty.has(one.trim().toLowerCase())),
    );
    if (value !== undefined) return value;
  }
  return null;
}

/** What texts lead to at a block when one output of the flow is taken out. */
function withoutOutput(
  { graph, humanServices, services }: FlowFacts,
  { standing }: ProbeRow,
  id: BlockId,
  output: Output,
): AlikeReplies {
  const blocks = graph.blocks.map((block) =>
    block.id === id ? { ...block, outputs: block.outputs.filter((one) => one !== output) } : block,
  );
  const spared = { graph: { ...graph, blocks }, humanServices, services };
  return new AlikeReplies(spared, standing.session, { budget: branchBudget, repeats: () => '' });
}
