import type { BlockId } from '#core/model/flow.ts';
import type { Conversation, Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { redirectsOf } from '#core/flow/handover/handover-action.ts';
import { exchangesUntil, joinExchanges, type Exchange } from '#core/flow/simulate/explore.ts';
import { conditionWords } from '#core/flow/simulate/question.ts';
import type { Exit, Reply } from '#core/flow/simulate/reply.ts';

/** A text as the user reads it, and the block that shows it. */
export interface ShownText {
  readonly block: BlockId;
  readonly text: string;
}

/** Something the user may be shown that this file does not hold. */
export interface HiddenPart {
  readonly kind: 'media' | 'service' | 'target';
  readonly block: BlockId;
  /** Name of the service or variable; empty for a picture or voice. */
  readonly name: string;
}

/** What happens to a user once a check of the service has taken an exit, until the bot waits, ends or hands over. */
export interface ServiceBranch {
  readonly exit: Extract<Evidence, { kind: 'exit' }>;
  /** The message that led here and all the bot did on it. */
  readonly exchange: Exchange;
  /** False for the desk block's own exits: the platform takes them, so no conversation shows them. */
  readonly isReplayable: boolean;
  /** Blocks entered after the exit, in order. */
  readonly path: readonly BlockId[];
  /** Shown after the exit. */
  readonly said: readonly ShownText[];
  /** Shown in the same answer of the bot before it, by blocks that every way to the check passes. */
  readonly saidBefore: readonly ShownText[];
  /** Choices offered after the exit. */
  readonly options: readonly string[];
  readonly hidden: HiddenPart | null;
  readonly reachesPerson: boolean;
}

/** The branch that begins with one exit of a block; `leftAt`: where in the path that block stands, -1 for before it. */
export function branchOf(
  facts: FlowFacts,
  exchange: Exchange,
  exit: Exit,
  leftAt: number,
  isReplayable: boolean,
): ServiceBranch {
  const { reply } = exchange;
  const path = reply.path.slice(leftAt + 1);
  const said: ShownText[] = [];
  const saidBefore: ShownText[] = [];
  const options: string[] = [];
  let media: HiddenPart | null = null;
  let place = -1;
  const start = reply.exits[0]?.block;
  const always = dominatorsOf(facts, exit.block);
  for (const turn of reply.turns) {
    if (turn.from !== 'bot' || turn.handover) continue;
    // What the block the user stood in says on leaving comes before everything entered.
    const isLeaving = place < 0 && turn.block === start;
    const entered = isLeaving ? -1 : reply.path.indexOf(turn.block, Math.max(place, 0));
    place = Math.max(place, entered);
    const isAfter = place > leftAt;
    if (turn.text !== '' && (isAfter || always.has(turn.block)))
      (isAfter ? said : saidBefore).push({ block: turn.block, text: turn.text });
    if (isAfter) options.push(...turn.options);
    if (isAfter && turn.text === '' && turn.options.length === 0)
      media ??= { kind: 'media', block: turn.block, name: '' };
  }
  return {
    exit: {
      kind: 'exit',
      block: exit.block,
      condition: wordsOf(exit),
      to: exit.output?.target.kind === 'block' ? exit.output.target.id : null,
    },
    exchange,
    isReplayable,
    path,
    said,
    saidBefore,
    options,
    hidden: goesElsewhere(facts, path, reply) ?? media,
    reachesPerson: reply.ending === 'handed-over',
  };
}

/** A block and those that every way to it passes. */
function dominatorsOf({ graph, dominators }: FlowFacts, id: BlockId): ReadonlySet<BlockId> {
  const found = new Set([id]);
  let at = graph.indexOf.get(id) ?? -1;
  while (at >= 0 && at !== graph.root) {
    at = dominators[at] ?? -1;
    if (at >= 0) found.add(graph.blocks[at]!.id);
  }
  return found;
}

/** The first step out of this file: to another bot of the router, or to a block that only a variable names. */
function goesElsewhere(
  facts: FlowFacts,
  path: readonly BlockId[],
  reply: Reply,
): HiddenPart | null {
  const { graph, redirects, humanServices } = facts;
  for (const id of path) {
    const at = graph.indexOf.get(id)!;
    if (!redirects.has(at)) continue;
    const service = redirectsOf(graph.blocks[at]!).find((one) => !humanServices.has(one.service));
    if (service !== undefined) return { kind: 'service', block: id, name: service.service };
  }
  if (reply.ending !== 'lost') return null;
  const last = reply.exits.at(-1);
  const target = last?.output?.target;
  return last !== undefined && target?.kind === 'variable'
    ? { kind: 'target', block: last.block, name: target.expression }
    : null;
}

function wordsOf({ output }: Exit): string {
  return (output?.conditions ?? [])
    .map((condition) =>
      [
        condition.source === 'context' ? condition.name : condition.source,
        conditionWords(condition),
      ].join(' '),
    )
    .join(' & ');
}

/** The conversation that comes to a branch, where one replays. */
export function conversationOf(
  { exchange, isReplayable }: ServiceBranch,
  proves: Conversation['proves'],
): Conversation | null {
  return isReplayable ? joinExchanges(exchangesUntil(exchange), proves) : null;
}

/** True when two branches show the same and end alike. */
export function isSameBranch(a: ServiceBranch, b: ServiceBranch): boolean {
  return (
    a.reachesPerson === b.reachesPerson &&
    JSON.stringify([a.said, a.options, a.hidden]) === JSON.stringify([b.said, b.options, b.hidden])
  );
}
