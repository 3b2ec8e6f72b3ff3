import type { Block, BlockId, Flow, JoinedService, Output } from '#core/model/flow.ts';

/**
 * Joins the flows of a router's services to the flow that redirects to them: their blocks are added as `service/id`,
 * and a redirect to a joined service leads on into it (FLOW.md 6.4). A router's own file has no blocks; its default
 * service then is where a conversation begins.
 * Service names are compared exactly, as the platform does.
 */
export function joinServices(main: Flow, services: ReadonlyMap<string, Flow>): Flow {
  const joined: JoinedService[] = [];
  const blocks: Block[] = [...main.blocks];
  const subflows = [...main.subflows];
  const problems = [...main.problems];
  for (const [service, flow] of services) {
    const inside = (id: BlockId): BlockId => `${service}/${id}`;
    blocks.push(...flow.blocks.map((block) => moved(block, service, inside)));
    subflows.push(
      ...flow.subflows.map(({ shortName, rootId }) => ({
        shortName: inside(shortName),
        rootId: rootId === null ? null : inside(rootId),
      })),
    );
    problems.push(
      ...flow.problems.map((problem) => ({
        ...problem,
        block: problem.block === null ? null : inside(problem.block),
      })),
    );
    joined.push({ service, rootId: flow.rootId === null ? null : inside(flow.rootId) });
  }
  const byDefault = main.services.find(({ isDefault }) => isDefault)?.service;
  const entry = joined.find(({ service }) => service === byDefault) ?? joined[0];
  const rootId = main.rootId ?? (main.blocks.length === 0 ? (entry?.rootId ?? null) : null);
  return { ...main, rootId, blocks, subflows, problems, joined };
}

function moved(block: Block, service: string, inside: (id: BlockId) => BlockId): Block {
  return {
    ...block,
    id: inside(block.id),
    service,
    subflow: block.subflow === null ? null : inside(block.subflow),
    calls: block.calls === null ? null : inside(block.calls),
    // One conversation has one start; the others are entered by a redirect.
    isRoot: false,
    outputs: block.outputs.map((output): Output =>
      output.target.kind === 'block'
        ? { ...output, target: { kind: 'block', id: inside(output.target.id) } }
        : output,
    ),
  };
}
