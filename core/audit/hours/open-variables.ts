import { shownContent } from '#core/flow/text/content-text.ts';
import { readableText, spintax } from '#core/flow/text/plain-text.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { StatePlace } from '#core/flow/simulate/variables.ts';
import type { ServiceBranch, ShownText } from './service-branch.ts';

/** A variable in a text of a branch whose value this file does not hold. */
export interface OpenVariable extends ShownText {
  readonly name: string;
  /** The text without its variables. */
  readonly rest: string;
  /** True when hardly anything but variables is shown: what is said stands in them. */
  readonly isAll: boolean;
  /** True when an action of the flow fills it with something nobody can know; false when none fills it. */
  readonly isWritten: boolean;
}

/** Sources that hold the user, the place or the clock, never a sentence of the company. */
const ofUser = /^(?:contact|input|state|calendar|random|application|tunnel|ticket)\./i;

const placeholder = /\{\{([a-zA-Z0-9.@_-]{1,200})\}\}/g;

/** Letters beside variables that still make no sentence: a greeting, a mark, a line of dashes. */
const hardlyAnything = 20;

/** Variables that a branch shows and nobody can read from the file, in the order they are shown. */
export function openVariables(facts: FlowFacts, branch: ServiceBranch): readonly OpenVariable[] {
  const { reply, message } = branch.exchange;
  return branch.path.flatMap((id) => {
    const block = facts.graph.blocks[facts.graph.indexOf.get(id)!]!;
    const place: StatePlace = {
      id: block.ownId,
      service: block.service,
      title: block.title,
      previousId: null,
      previousTitle: null,
    };
    return block.entering.flatMap((action) =>
      (shownContent(action)?.texts ?? []).flatMap((raw) =>
        [...spintax(raw)[0].matchAll(placeholder)].flatMap(([, name = '']): OpenVariable[] => {
          if (ofUser.test(name)) return [];
          const value = reply.session.variables.get(name, message, place);
          if (value.kind === 'known' && value.text !== null && value.text !== '') return [];
          const rest = readableText(raw, () => '').trim();
          return [
            {
              block: id,
              text: readableText(raw),
              name,
              rest,
              isAll: rest.replace(/[^\p{L}\d]/gu, '').length <= hardlyAnything,
              isWritten: value.kind === 'unknown',
            },
          ];
        }),
      ),
    );
  });
}
