import type { Edge, FlowGraph } from '#core/flow/graph/flow-graph.ts';
import { bareName } from '#core/flow/variable-name.ts';
import type { IsDoubtful } from './cut-graph.ts';

const no = /^(?:false|0|n[aã]o|no|null|undefined)?$/i;

/**
 * Exits that are taken when a variable about the user is set, such as `isLogged` or a stored CPF: for a tester, whom
 * the bot has never seen, they are shut (POLICY, FAQ 1). Undefined when the flow has none.
 */
export function shutForStrangers(
  { blocks, edges }: FlowGraph,
  isAboutUser: (name: string) => boolean,
): IsDoubtful | undefined {
  const isShut = ({ from, output }: Edge): boolean =>
    (blocks[from]?.outputs[output]?.conditions ?? []).some(
      ({ source, name, comparison, values }) =>
        source === 'context' &&
        name !== null &&
        isAboutUser(bareName(name)) &&
        (comparison === 'exists' ||
          (comparison === 'equals' && !values.some((value) => no.test(value))) ||
          (comparison === 'notEquals' && values.some((value) => no.test(value)))),
    );
  return edges.some((own) => own.some(isShut)) ? isShut : undefined;
}
