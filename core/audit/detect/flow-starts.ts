import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';

/** One flow of the number: the main one, a subflow, or a service that was joined. */
export interface FlowStart {
  /** Name of the service or subflow; title of the root block for the main flow. */
  readonly name: string;
  /** The block it starts with. */
  readonly at: number;
  /** Blocks of it where somebody who was silent for days still stands (FLOW.md 9.25). */
  readonly returns: readonly number[];
}

/** Every flow whose body is known, the main one first. */
export function flowStarts({ graph, entryPoints }: FlowFacts): readonly FlowStart[] {
  const { flow } = graph;
  const returns = entryPoints.flatMap(({ at, kind }) => (kind === 'return' ? [at] : []));
  const start = (
    name: string,
    rootId: string | null,
    isIn: (at: number) => boolean,
  ): FlowStart[] => {
    const at = rootId === null ? undefined : graph.indexOf.get(rootId);
    return at === undefined ? [] : [{ name, at, returns: returns.filter(isIn) }];
  };
  const block = (at: number) => graph.blocks[at]!;
  const root = graph.root < 0 ? null : block(graph.root);
  const main = start(
    root?.service ?? root?.title ?? '',
    root?.id ?? null,
    (at) => block(at).service === root?.service && block(at).subflow === null,
  );
  return [
    ...main,
    ...flow.joined
      .filter(({ rootId }) => rootId !== root?.id)
      .flatMap(({ service, rootId }) =>
        start(service, rootId, (at) => block(at).service === service && block(at).subflow === null),
      ),
    ...flow.subflows.flatMap(({ shortName, rootId }) =>
      start(shortName, rootId, (at) => block(at).subflow === shortName),
    ),
  ];
}
