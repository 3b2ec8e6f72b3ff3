import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { canReach } from '#core/flow/facts/can-reach.ts';
import { formInvitations } from '../lexicon/form-words.ts';
import { findPromise, type CallBackPromise } from '../lexicon/promise-words.ts';
import { byBlock } from './by-block.ts';
import type { DataRequest } from './data-requests.ts';
import { isNegated } from './negation.ts';
import { foldInPlace } from './normalise.ts';
import type { Referral } from './referrals.ts';
import type { Said } from './said.ts';
import type { Quoted } from './store-visit.ts';

/** A promise that somebody will get back to the user, and the block that makes it. */
export interface ToldPromise extends CallBackPromise {
  readonly at: number;
  readonly text: string;
}

/** A form that the bot offers: a page behind a link, or questions in the chat. */
export interface OfferedForm {
  /** `link`: a page. `other-link`: a page for something else, such as a survey. `chat`: questions one by one. */
  readonly kind: 'link' | 'other-link' | 'chat';
  /** Index of the block that shows the link, makes the promise, or invites to leave data. */
  readonly at: number;
  /** The link, or the words of the promise or invitation. */
  readonly value: string;
  /** Where that stands; null behind a button. */
  readonly quote: Quoted | null;
  /** The words by a link. */
  readonly words: string;
  /** What is asked for in the chat. */
  readonly requests: readonly DataRequest[];
  readonly promise: ToldPromise | null;
}

/** Requests that make a form: who the user is and how to reach them. */
const formData: ReadonlySet<DataRequest['kind']> = new Set([
  'contact',
  'name',
  'reference',
  'identity',
  'money',
  'health',
]);

/** Letters of a sentence on either side of its promise. */
const longestSentence = 120;

/** Blocks that one form may have. */
const longestForm = 40;

/**
 * Forms that reachable blocks offer. A form in the chat is a promise to get back after questions for data, or an
 * invitation to leave data with such questions after it (RULES CH-04, CH-05; POLICY, FAQ 9).
 */
export function findForms(
  facts: FlowFacts,
  said: readonly Said[],
  referrals: readonly Referral[],
  requests: readonly DataRequest[],
): readonly OfferedForm[] {
  const promises = findPromises(facts, said);
  const awaited = byBlock(
    requests.filter(({ kind, isAwaited }) => isAwaited && formData.has(kind)),
  );
  const promised = promises.map((promise): OfferedForm => {
    const { at, text } = promise;
    const quote = sentenceOf(promise);
    return {
      kind: 'chat',
      at,
      value: text.slice(quote.start, quote.end),
      quote,
      words: text,
      requests: askedBefore(facts, at, awaited),
      promise,
    };
  });
  const covered = new Set(promised.flatMap((form) => form.requests.map(({ at }) => at)));
  return [
    ...promised,
    ...unpromised(facts, said, awaited, covered),
    ...referrals.flatMap((referral) => linked(facts, referral, promises)),
  ];
}

/** The sentence that words stand in, without what is too long to be read in a question. */
function sentenceOf({ text, start, end }: Quoted): Quoted {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const breaks = [...before.matchAll(/[.!?]\s+|\n\s*/g)].at(-1);
  const from = start - before.length + (breaks === undefined ? 0 : breaks.index + breaks[0].length);
  const after = text.slice(end, end + longestSentence);
  const to = after.search(/[.!?](?:\s|$)|\n/);
  return { text, start: from, end: to < 0 ? end + after.length : end + to };
}

function findPromises({ graph, reachable }: FlowFacts, said: readonly Said[]): ToldPromise[] {
  return graph.blocks.flatMap((_, at) => {
    if (!reachable.has(at)) return [];
    for (const text of said[at]!.texts) {
      const promise = findPromise(text);
      if (promise !== null) return [{ ...promise, at, text }];
    }
    return [];
  });
}

/** Questions for data that lead to a block: its own, and those before it with nothing else asked in between. */
function askedBefore(
  { graph }: FlowFacts,
  start: number,
  awaited: ReadonlyMap<number, readonly DataRequest[]>,
): readonly DataRequest[] {
  const seen = new Set([start]);
  const stack = [start];
  const found = new Set<number>();
  for (let at = stack.pop(); at !== undefined && seen.size < longestForm; at = stack.pop()) {
    if (awaited.has(at)) found.add(at);
    for (const source of graph.sources[at]!) {
      if (seen.has(source) || source === graph.root) continue;
      // A wait that asks for no data is a menu: before it another conversation went on.
      if (!graph.blocks[source]!.input.bypass && !awaited.has(source)) continue;
      seen.add(source);
      stack.push(source);
    }
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => awaited.get(at) ?? []);
}

/** Invitations to leave data that no promise follows, and that do not lead on to a person. */
function unpromised(
  facts: FlowFacts,
  said: readonly Said[],
  awaited: ReadonlyMap<number, readonly DataRequest[]>,
  covered: ReadonlySet<number>,
): OfferedForm[] {
  const { graph, reachable, handovers } = facts;
  let toPerson: ReadonlySet<number> | null = null;
  return graph.blocks.flatMap((_, at): OfferedForm[] => {
    if (!reachable.has(at)) return [];
    const quote = invitationIn(said[at]!.texts);
    if (quote === null) return [];
    const asked = askedFrom(facts, at, awaited);
    if (asked.length === 0 || asked.some((one) => covered.has(one.at))) return [];
    toPerson ??= canReach(graph, handovers, (block) => block === graph.root);
    if (toPerson.has(at)) return [];
    return [
      {
        kind: 'chat',
        at,
        value: quote.text.slice(quote.start, quote.end),
        quote,
        words: quote.text,
        requests: asked,
        promise: null,
      },
    ];
  });
}

function invitationIn(texts: readonly string[]): Quoted | null {
  for (const text of texts) {
    const folded = foldInPlace(text);
    for (const frame of formInvitations) {
      const match = frame.exec(folded);
      if (match === null || isNegated(text, match.index)) continue;
      return { text, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

/** Questions for data that follow a block with nothing else asked in between. */
function askedFrom(
  { graph }: FlowFacts,
  start: number,
  awaited: ReadonlyMap<number, readonly DataRequest[]>,
): readonly DataRequest[] {
  const seen = new Set([start]);
  const stack = [start];
  const found = new Set<number>();
  for (let at = stack.pop(); at !== undefined && seen.size < longestForm; at = stack.pop()) {
    if (awaited.has(at)) found.add(at);
    else if (!graph.blocks[at]!.input.bypass) continue;
    for (const { to } of graph.edges[at]!) {
      if (to === null || seen.has(to) || to === graph.root) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => awaited.get(at) ?? []);
}

/** A form behind a link, with a promise in its block or in one that follows without a wait. */
function linked(
  facts: FlowFacts,
  { at, kind, value, text, start, end }: Referral,
  promises: readonly ToldPromise[],
): OfferedForm[] {
  if (kind !== 'form' && kind !== 'other-form') return [];
  const near = blocksWithoutWait(facts, at);
  return [
    {
      kind: kind === 'form' ? 'link' : 'other-link',
      at,
      value,
      quote: start === null || end === null ? null : { text, start, end },
      words: text,
      requests: [],
      promise: promises.find((promise) => near.has(promise.at)) ?? null,
    },
  ];
}

/** A block and those that are shown with it, without a message of the user in between. */
function blocksWithoutWait({ graph }: FlowFacts, start: number): ReadonlySet<number> {
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined && seen.size < longestForm; at = stack.pop()) {
    if (!graph.blocks[at]!.input.bypass) continue;
    for (const { to } of graph.edges[at]!) {
      if (to === null || seen.has(to) || to === graph.root) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return seen;
}
