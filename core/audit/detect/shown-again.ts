import type { Action } from '#core/model/flow.ts';
import { field, isObject } from '#core/model/json.ts';
import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { text } from '#core/flow/read/fields.ts';
import { transitionLimit } from '#core/flow/simulate/transition-limit.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { bareName } from '#core/flow/variable-name.ts';
import { kindOfName, type DataRequest } from './data-requests.ts';

/** A block that shows what a user gave, or what looks like it. */
export interface ShownAgain {
  /** Index of the block that shows it. */
  readonly at: number;
  /** The variable as the text writes it. */
  readonly name: string;
  /** `certain`: the user's own answer, unchanged. `guess`: a script or a service may have masked it. */
  readonly certainty: 'certain' | 'guess';
  readonly quote: Evidence;
}

const placeholder = /\{\{([a-zA-Z0-9.@_-]+)\}\}/g;
const whole = /^\s*\{\{([a-zA-Z0-9.@_-]+)\}\}\s*$/;

/** Variables that hold an answer as it was given, and those that something made of one. */
interface Holders {
  /** By name, the blocks that ask for what it holds. */
  readonly plain: ReadonlyMap<string, ReadonlySet<number>>;
  readonly derived: ReadonlySet<string>;
}

/** Where the answers to requests are shown in the bot's own texts (SEN-02), in flow order. */
export function shownAgain(
  facts: FlowFacts,
  requests: readonly DataRequest[],
): readonly ShownAgain[] {
  const holders = holdersOf(facts, requests);
  const { graph, reachable } = facts;
  const after = new Map<ReadonlySet<number>, ReadonlySet<number>>();
  const isAfter = (asks: ReadonlySet<number>, at: number): boolean => {
    const known = after.get(asks) ?? reachedFrom(facts, asks);
    after.set(asks, known);
    return known.has(at);
  };
  return graph.blocks.flatMap((block, at): ShownAgain[] => {
    if (!reachable.has(at)) return [];
    return [...block.entering, ...block.leaving].flatMap((action) =>
      (shownContent(action)?.texts ?? []).flatMap((written) =>
        [...written.matchAll(placeholder)].flatMap((match): ShownAgain[] => {
          const name = match[1] ?? '';
          const own = holders.plain.get(bareName(name));
          const certain = own !== undefined && isAfter(own, at);
          const looks = ['identity', 'money'].includes(kindOfName(lastPart(name), false) ?? '');
          if (!certain && !holders.derived.has(bareName(name)) && !looks) return [];
          const quote: Evidence = {
            kind: 'quote',
            block: block.id,
            text: written,
            start: match.index,
            end: match.index + match[0].length,
          };
          return [{ at, name, certainty: certain ? 'certain' : 'guess', quote }];
        }),
      ),
    );
  });
}

/** `{{response@cpf}}` is known by its last part. */
function lastPart(name: string): string {
  return name.split(/[@.]/).at(-1) ?? name;
}

function reachedFrom({ graph }: FlowFacts, starts: ReadonlySet<number>): ReadonlySet<number> {
  const seen = new Set(starts);
  const stack = [...starts];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const { to } of graph.edges[at]!) {
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return seen;
}

/** The variables that answers are kept in, and what other actions make of them. */
function holdersOf(facts: FlowFacts, requests: readonly DataRequest[]): Holders {
  const plain = new Map<string, Set<number>>();
  const derived = new Set<string>();
  const hold = (name: string, ask: number): void => {
    plain.set(bareName(name), (plain.get(bareName(name)) ?? new Set()).add(ask));
  };
  for (const { at, certainty } of requests) {
    if (certainty !== 'certain') continue;
    for (const wait of waitsOf(facts, at)) {
      const { input, leaving } = facts.graph.blocks[wait]!;
      if (input.variable !== null) hold(input.variable, at);
      for (const [name, value] of leaving.flatMap((action) => copies(action)))
        if (bareName(value) === 'input.content') hold(name, at);
    }
  }
  const actions = facts.graph.blocks.flatMap((block) => actionsOf(block));
  // Twice: a copy may be copied.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const action of actions) {
      for (const [name, value] of copies(action))
        for (const ask of plain.get(bareName(value)) ?? []) hold(name, ask);
      const output = text(action.settings, 'outputVariable');
      if (
        output &&
        inputsOf(action).some((name) => plain.has(bareName(name)) || derived.has(bareName(name)))
      )
        derived.add(bareName(output));
    }
  }
  // What a script wrote over is no longer what the user gave.
  for (const action of actions) {
    const output = bareName(text(action.settings, 'outputVariable') ?? '');
    if (plain.delete(output)) derived.add(output);
  }
  return { plain, derived };
}

/** The blocks where the answer to a block comes in: itself, or the next that wait. */
function waitsOf({ graph }: FlowFacts, start: number): readonly number[] {
  const seen = new Set([start]);
  const waits: number[] = [];
  let edge = [start];
  for (let depth = 0; depth <= transitionLimit && edge.length > 0; depth += 1) {
    const next: number[] = [];
    for (const at of edge) {
      if (!graph.blocks[at]!.input.bypass) {
        waits.push(at);
        continue;
      }
      for (const { to } of graph.edges[at]!) {
        if (to === null || seen.has(to)) continue;
        seen.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
  return waits;
}

/** Names that an action gives a variable's whole value to, with that variable. */
function copies(action: Action): readonly (readonly [string, string])[] {
  const of = (value: unknown): string | null =>
    typeof value === 'string' ? (whole.exec(value)?.[1] ?? null) : null;
  if (action.type === 'SetVariable') {
    const from = of(text(action.settings, 'value'));
    return from === null ? [] : [[text(action.settings, 'variable') ?? '', from]];
  }
  if (action.type !== 'MergeContact') return [];
  return Object.keys(action.settings).flatMap((key): [string, string][] => {
    const value = field(action.settings, key);
    if (isObject(value))
      return Object.keys(value).flatMap((extra): [string, string][] => {
        const from = of(field(value, extra));
        return from === null ? [] : [[`contact.${key}.${extra}`, from]];
      });
    const from = of(value);
    return from === null ? [] : [[`contact.${key}`, from]];
  });
}

function inputsOf({ settings }: Action): readonly string[] {
  const inputs = field(settings, 'inputVariables');
  return Array.isArray(inputs) ? inputs.filter((name) => typeof name === 'string') : [];
}
