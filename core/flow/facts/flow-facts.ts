import type { BlockId, Flow } from '#core/model/flow.ts';
import { redirectsOf, handsOverOnEntry, handsOverOnLeaving } from '../handover/handover-action.ts';
import { serviceVariables, type ServiceMeaning } from '../handover/service-variables.ts';
import { buildGraph, type FlowGraph } from '../graph/flow-graph.ts';
import { reachableBlocks } from './reachable.ts';
import { canReach } from './can-reach.ts';

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

/** Computes all facts of a flow. `humanServices`: names of router services that people answer, as declared by the user. */
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
  return {
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
