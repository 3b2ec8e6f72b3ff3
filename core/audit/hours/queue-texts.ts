import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Said } from '../detect/said.ts';
import type { Span } from '../lexicon/find-span.ts';
import { tellsOfQueue } from '../lexicon/queue-words.ts';

/** A text that tells of a queue, in a block from which the user goes on to a person. */
export interface QueueText {
  readonly at: number;
  readonly text: string;
  readonly span: Span;
  /** Blocks between it and the hand-over that every way passes. */
  readonly next: readonly number[];
}

/**
 * Texts that tell of a queue where one begins: neither their block nor those between it and the hand-over wait for the
 * user. The same words elsewhere (“evite a fila da loja”, “todos ocupados, tente mais tarde”) are not meant.
 */
export function findQueueTexts(facts: FlowFacts, said: readonly Said[]): readonly QueueText[] {
  const { graph, reachable, handovers } = facts;
  return graph.blocks.flatMap(({ input }, at) => {
    if (!reachable.has(at) || !(input.bypass || handovers.has(at))) return [];
    for (const text of said[at]!.texts) {
      const span = tellsOfQueue(text);
      if (span !== null && leadsOn(facts, at))
        return [{ at, text, span, next: onlyWay(facts, at) }];
    }
    return [];
  });
}

/** True when a block hands over, or leads to a hand-over with nothing asked in between. */
function leadsOn({ graph, handovers }: FlowFacts, start: number): boolean {
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (handovers.has(at)) return true;
    for (const { to } of graph.edges[at]!) {
      if (to === null || seen.has(to)) continue;
      if (!graph.blocks[to]!.input.bypass && !handovers.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return false;
}

/** Blocks after one as long as there is a single way on. */
function onlyWay({ graph }: FlowFacts, start: number): readonly number[] {
  const way: number[] = [];
  for (let at = start; !way.includes(at);) {
    const next = new Set(graph.edges[at]!.map(({ to }) => to));
    const [only] = [...next];
    if (next.size !== 1 || only == null) break;
    way.push(only);
    if (!graph.blocks[only]!.input.bypass) break;
    at = only;
  }
  return way;
}
