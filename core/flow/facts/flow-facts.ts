import type { BlockId, Flow } from '#core/model/flow.ts';
import { redirectsOf, handsOverOnEntry, handsOverOnLeaving } from '../handover/handover-action.ts';
import { serviceVariables, type ServiceMeaning } from '../handover/service-variables.ts';
import { buildGraph, type FlowGraph } from '../graph/flow-graph.ts';
import { canReach } from './can-reach.ts';
import { immediateDominators } from './dominators.ts';
import { entryPoints, type EntryPoint } from './entry-points.ts';
import { messagesToBlocks } from './messages-to.ts';
import { reachableBlocks } from './reachable.ts';
import { silentChains, type SilentChain } from './silent-chains.ts';

/** What is computed once per snapshot and shared by all audits. Blocks are indices into `graph.blocks`. */
export interface FlowFacts {
  readonly graph: FlowGraph;
  /** Blocks a conversation can enter from the root, dead outputs removed. */
  readonly reachable: ReadonlySet<number>;
  /** Blocks that hand over to a person: in the chat, or in a service that was declared to be one. */
  readonly handovers: ReadonlySet<number>;
  /** Services of the router that somebody declared to be answered by people. */
  readonly humanServices: ReadonlySet<string>;
  /** Blocks that send the user to another bot of the router whose flow is not known. */
  readonly redirects: ReadonlySet<number>;
  /** Blocks with an output whose target only a variable names. */
  readonly openTargets: ReadonlySet<number>;
  /** Variables that hold opening hours or the desk's state. */
  readonly services: ReadonlyMap<string, ServiceMeaning>;
  readonly withoutHuman: WithoutHuman;
  /** Fewest user messages until each block, by index; infinity where none leads. */
  readonly fewestMessages: readonly number[];
  /** Immediate dominator of each block; see {@link dominatorsOf}. */
  readonly dominators: Int32Array;
  /** Loops and over-long chains of blocks that do not wait. */
  readonly silentChains: readonly SilentChain[];
  /** Every way into the flow. */
  readonly entryPoints: readonly EntryPoint[];
}

/** Reachable blocks without a way to a person in the chat (definitions of the command line's contract). */
export interface WithoutHuman {
  /** No path at all to a hand-over, nor out of this bot. */
  readonly strict: readonly BlockId[];
  /** No path that avoids start, exceptions and error: the user must fail or start over first. */
  readonly forward: readonly BlockId[];
  /** No path to a hand-over, but one out of this bot or to a target that only a variable names. */
  readonly unknown: readonly BlockId[];
}

/** Blocks that mean failing or starting over; they are left out of the forward list. */
const startOver = new Set(['onboarding', 'fallback', 'error']);

/** All facts of a flow. `humanServices`: names of router services that people answer, as declared by the user. */
export function flowFacts(flow: Flow, humanServices: readonly string[] = []): FlowFacts {
  const graph = buildGraph(flow);
  const indices = graph.blocks.map((_, at) => at);
  const declared = new Set(humanServices);
  const handovers = new Set(
    indices.filter((at) => {
      const block = graph.blocks[at]!;
      return (
        handsOverOnEntry(block) ||
        handsOverOnLeaving(block) ||
        redirectsOf(block).some(({ service }) => declared.has(service))
      );
    }),
  );
  const joined = new Set(flow.joined.map(({ service }) => service));
  const redirects = new Set(
    indices.filter((at) =>
      redirectsOf(graph.blocks[at]!).some(({ service }) => !joined.has(service)),
    ),
  );
  const openTargets = new Set(
    indices.filter((at) => graph.edges[at]!.some((edge) => edge.to === null)),
  );
  const reachable = reachableBlocks(graph);
  const fewestMessages = once(() => messagesToBlocks(graph));
  const dominators = once(() => immediateDominators(graph));
  const chains = once(() => silentChains(graph, reachable));
  const entries = once(() => entryPoints(graph, reachable));
  return {
    get fewestMessages() {
      return fewestMessages();
    },
    get dominators() {
      return dominators();
    },
    get silentChains() {
      return chains();
    },
    get entryPoints() {
      return entries();
    },
    graph,
    reachable,
    handovers,
    humanServices: declared,
    redirects,
    openTargets,
    services: serviceVariables(flow),
    withoutHuman: withoutHuman(
      graph,
      reachable,
      handovers,
      new Set([...redirects, ...openTargets]),
    ),
  };
}

/** What not every caller needs is computed on first use. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

function withoutHuman(
  graph: FlowGraph,
  reachable: ReadonlySet<number>,
  handovers: ReadonlySet<number>,
  exits: ReadonlySet<number>,
): WithoutHuman {
  const any = new Set([...handovers, ...exits]);
  const toHandover = canReach(graph, handovers);
  const toAny = canReach(graph, any);
  const isStartOver = (at: number): boolean =>
    startOver.has(graph.blocks[at]!.id) || at === graph.root;
  const forward = canReach(graph, any, isStartOver);
  const ids = (keep: (at: number) => boolean): BlockId[] =>
    graph.blocks.flatMap((block, at) => (reachable.has(at) && keep(at) ? [block.id] : []));
  return {
    strict: ids((at) => !toAny.has(at)),
    forward: ids((at) => !forward.has(at) && !isStartOver(at)),
    unknown: ids((at) => toAny.has(at) && !toHandover.has(at)),
  };
}
