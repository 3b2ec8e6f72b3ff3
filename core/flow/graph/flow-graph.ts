import type { Block, BlockId, Condition, Flow, Output } from '#core/model/flow.ts';
import { redirectsOf } from '../handover/handover-action.ts';
import { matchCondition } from '../match/match-condition.ts';
import { constantVariables } from './constant-variables.ts';
import { excludedByValidation } from './excluded-by-validation.ts';
import {
  holdsForClass,
  isOnMessage,
  messageClasses,
  type Feasibility,
  type MessageClass,
} from './message-class.ts';
import {
  noConstants,
  propagateConstants,
  type ConstantFacts,
  type ConstantStep,
} from './propagate-constants.ts';
import { scriptTargets } from './script-targets.ts';

/** What decides whether an output is taken. */
export type EdgeDependence = 'user' | 'context';

/** An output as the engine can take it, order counted: an output behind an always-true one is `never`. */
export interface Edge {
  readonly from: number;
  /** Index in the block's outputs; -1 for the engine's own restart at the root when nothing matches. */
  readonly output: number;
  /** Index of the target block; null when a variable names it. */
  readonly to: number | null;
  readonly feasible: Readonly<Record<MessageClass, Feasibility>>;
  /** `user` when only the message decides, `context` when variables, intents or entities do. */
  readonly dependence: EdgeDependence;
  /** Names of the variables, `intent` or entities that decide. */
  readonly dependsOn: readonly string[];
  /** False when the output is for users of another channel: on WhatsApp `contact.source` is fixed (FLOW.md 7.2). */
  readonly onWhatsApp: boolean;
}

/** A flow compiled to indices: what facts are computed on. */
export interface FlowGraph {
  readonly flow: Flow;
  readonly blocks: readonly Block[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** -1 when the flow has no root. */
  readonly root: number;
  /** Feasible edges by block, in the order the engine tries them. */
  readonly edges: readonly (readonly Edge[])[];
  /** Blocks with an edge to each block, by target index. */
  readonly sources: readonly (readonly number[])[];
  /** Outputs that are never taken because an earlier one always is: pairs of block index and output index. */
  readonly deadOutputs: readonly (readonly [number, number])[];
}

/** Compiles a flow. Linear in blocks, outputs and conditions, times the values that constant variables can hold. */
export function buildGraph(flow: Flow): FlowGraph {
  const indexOf = new Map(flow.blocks.map((block, at) => [block.id, at]));
  const root = flow.rootId === null ? -1 : (indexOf.get(flow.rootId) ?? -1);
  const constants = constantVariables(flow);
  const compiler = new EdgeCompiler(flow, indexOf, root);
  if (constants.variables.length > 0) {
    const first = joinSubflows(flow, indexOf, compiler.all());
    compiler.constants = propagateConstants(flow, constants, root, first.map(stepsOf(flow)));
  }
  const edges = leadIntoServices(flow, indexOf, joinSubflows(flow, indexOf, compiler.all()));
  return {
    flow,
    blocks: flow.blocks,
    indexOf,
    root,
    edges,
    sources: sourcesOf(edges),
    deadOutputs: compiler.dead,
  };
}

/** Blocks with an edge to each block, by target index. */
export function sourcesOf(edges: readonly (readonly Edge[])[]): readonly (readonly number[])[] {
  const sources: number[][] = edges.map(() => []);
  for (const [at, own] of edges.entries()) {
    for (const { to } of own) if (to !== null) sources[to]!.push(at);
  }
  return sources;
}

/** What constants are carried along: each edge with the conditions of its output. */
function stepsOf(flow: Flow): (edges: readonly Edge[]) => ConstantStep[] {
  return (edges) =>
    edges.flatMap(({ from, output, to }) =>
      to === null ? [] : [{ to, conditions: flow.blocks[from]?.outputs[output]?.conditions ?? [] }],
    );
}

/** Turns outputs into edges, with what constants decide where that is known. */
class EdgeCompiler {
  constants: ConstantFacts = noConstants;
  dead: [number, number][] = [];
  readonly #flow: Flow;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #root: number;
  readonly #literalTargets: (name: string) => readonly number[];
  /** Silence only speaks where some input ends by itself. */
  readonly #classes: readonly MessageClass[];

  constructor(flow: Flow, indexOf: ReadonlyMap<string, number>, root: number) {
    this.#flow = flow;
    this.#indexOf = indexOf;
    this.#root = root;
    this.#literalTargets = scriptTargets(flow, indexOf);
    this.#classes = flow.blocks.some(({ input }) => input.expires) ? messageClasses : ['text'];
  }

  all(): Edge[][] {
    this.dead = [];
    return this.#flow.blocks.map((block, at) => this.#edges(block, at));
  }

  #edges(block: Block, at: number): Edge[] {
    const edges: Edge[] = [];
    const decided: Record<MessageClass, boolean> = {
      text: false,
      empty: this.#classes.length === 1,
    };
    for (const [position, output] of block.outputs.entries()) {
      const feasible: Record<MessageClass, Feasibility> = { text: 'never', empty: 'never' };
      for (const kind of this.#classes) {
        if (decided[kind]) continue;
        feasible[kind] = this.#conjunction(at, output.conditions, kind);
        if (feasible[kind] === 'always') decided[kind] = true;
      }
      if (feasible.text === 'never' && feasible.empty === 'never') {
        this.dead.push([at, position]);
        continue;
      }
      edges.push(...this.#toTargets(at, position, output, feasible));
    }
    // Where nothing matches the engine forgets the state; the next message is judged by the root (FLOW.md 5.1).
    const root = this.#root;
    if (root >= 0 && !(decided.text && decided.empty) && block.kind !== 'end' && at !== root) {
      const left = (kind: MessageClass): Feasibility => (decided[kind] ? 'never' : 'maybe');
      edges.push({
        ...plainEdge(at, root),
        feasible: { text: left('text'), empty: left('empty') },
      });
    }
    return edges;
  }

  #toTargets(
    at: number,
    position: number,
    output: Output,
    feasible: Readonly<Record<MessageClass, Feasibility>>,
  ): Edge[] {
    const { targets, isOpen } = this.#targets(at, output);
    const dependsOn: string[] = [];
    for (const condition of output.conditions) {
      const name = contextName(condition);
      if (name !== null && this.constants.holds(at, condition) === null) dependsOn.push(name);
    }
    const several = targets.length + (isOpen ? 1 : 0) > 1;
    const weaker = (kind: MessageClass): Feasibility =>
      several && feasible[kind] === 'always' ? 'maybe' : feasible[kind];
    const common = {
      from: at,
      output: position,
      feasible: { text: weaker('text'), empty: weaker('empty') },
      dependsOn,
      onWhatsApp: output.conditions.every(
        (condition) => !isSource(condition) || matchCondition(condition, 'WhatsApp') !== false,
      ),
    };
    const dependence = dependsOn.length > 0 || several ? 'context' : 'user';
    return [
      ...targets.map((to): Edge => ({ ...common, to, dependence })),
      ...(isOpen ? [{ ...common, to: null, dependence: 'context' } as const] : []),
    ];
  }

  /** Blocks an output can lead to; open when a variable may name others. */
  #targets(at: number, { target }: Output): { targets: readonly number[]; isOpen: boolean } {
    if (target.kind === 'none') return { targets: [], isOpen: false };
    if (target.kind === 'block') {
      const to = this.#indexOf.get(target.id);
      return { targets: to === undefined ? [] : [to], isOpen: false };
    }
    const values = this.constants.valuesAt(at, target.expression);
    if (values === null) return { targets: this.#literalTargets(target.expression), isOpen: true };
    const targets = values.flatMap((value) => {
      const to =
        value === null ? undefined : this.#indexOf.get(inFlowOf(this.#flow.blocks[at]!, value));
      return to === undefined ? [] : [to];
    });
    return { targets, isOpen: false };
  }

  /** Whether all conditions hold for every, some or no message of a class. */
  #conjunction(at: number, conditions: readonly Condition[], kind: MessageClass): Feasibility {
    let sure = true;
    // Silence skips validation; a block that may not wait judges messages it did not validate.
    const { bypass, validation, conditions: waitsWhile } = this.#flow.blocks[at]!.input;
    const validated = kind === 'text' && !bypass && waitsWhile.length === 0 ? validation : null;
    for (const condition of conditions) {
      if (validated !== null && excludedByValidation(condition, validated)) return 'never';
      const holds = holdsForClass(condition, kind) ?? this.constants.holds(at, condition);
      if (holds === false) return 'never';
      if (holds === null) sure = false;
    }
    return sure ? 'always' : 'maybe';
  }
}

/** A block id as outputs of a block mean it: in the flow, subflow or service that the block is of. */
export function inFlowOf(block: Block, ownId: string): BlockId {
  return block.id.slice(0, block.id.length - block.ownId.length) + ownId;
}

/** An edge that every message takes. */
function plainEdge(from: number, to: number): Edge {
  const always = { text: 'always', empty: 'always' } as const;
  return {
    from,
    output: -1,
    to,
    feasible: always,
    dependence: 'user',
    dependsOn: [],
    onWhatsApp: true,
  };
}

/** The name a condition depends on besides the message itself, or null. */
function contextName(condition: Condition): string | null {
  if (isOnMessage(condition) || isSource(condition)) return null;
  return condition.source === 'intent' ? 'intent' : (condition.name ?? '');
}

function isSource({ source, name }: Condition): boolean {
  return source === 'context' && name?.toLowerCase() === 'contact.source';
}

/**
 * A `subflow:` block whose body is known leads into it; the subflow's end leads on by the caller's own outputs
 * (FLOW.md 8, 7.3-7.4). A body that is not in the file leaves the caller's outputs as they are.
 */
function joinSubflows(
  flow: Flow,
  indexOf: ReadonlyMap<string, number>,
  own: readonly Edge[][],
): readonly (readonly Edge[])[] {
  if (flow.subflows.length === 0) return own;
  const roots = new Map(flow.subflows.map(({ shortName, rootId }) => [shortName, rootId]));
  const ends = new Map<string, number[]>();
  for (const [at, { kind, subflow }] of flow.blocks.entries()) {
    if (kind === 'end' && subflow !== null) ends.set(subflow, [...(ends.get(subflow) ?? []), at]);
  }
  const joined = own.map((edges, at) => (flow.blocks[at]!.kind === 'end' ? [] : edges));
  for (const [at, block] of flow.blocks.entries()) {
    if (block.kind !== 'subflow' || block.calls === null) continue;
    const entry = indexOf.get(roots.get(block.calls) ?? '');
    if (entry === undefined) continue;
    joined[at] = [plainEdge(at, entry)];
    for (const end of ends.get(block.calls) ?? []) joined[end] = [...joined[end]!, ...own[at]!];
  }
  return joined;
}

/**
 * A redirect to a joined service leads to its root, which waits for the user; with a context the root judges that text
 * at once, so its own outputs are the way on.
 */
function leadIntoServices(
  flow: Flow,
  indexOf: ReadonlyMap<string, number>,
  edges: readonly (readonly Edge[])[],
): readonly (readonly Edge[])[] {
  if (flow.joined.length === 0) return edges;
  const roots = new Map(
    flow.joined.map(({ service, rootId }) => [service, indexOf.get(rootId ?? '')]),
  );
  return edges.map((own, at) => [
    ...redirectsOf(flow.blocks[at]!).flatMap(({ service, context }) => {
      const root = roots.get(service);
      if (root === undefined) return [];
      return context === null
        ? [plainEdge(at, root)]
        : [plainEdge(at, root), ...edges[root]!.map((edge) => ({ ...edge, from: at, output: -1 }))];
    }),
    ...own,
  ]);
}
