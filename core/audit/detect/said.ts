import type { Action, Block, Flow } from '#core/model/flow.ts';
import { field } from '#core/model/json.ts';
import { shownContent, type ShownLink, type ShownOption } from '#core/flow/text/content-text.ts';
import { readableText, spintax } from '#core/flow/text/plain-text.ts';
import { text } from '#core/flow/read/fields.ts';
import { stringConstants } from '#core/flow/text/script-constants.ts';

/** A link behind a button or a card, with the words that stand by it. */
export interface SaidLink extends ShownLink {
  /** The last line before it, its title and its text. */
  readonly words: string;
}

/** What a block shows, and when. */
export interface Said {
  /** Sentences and menus shown when the block is entered, and after the reply; every spintax alternative. */
  readonly texts: readonly string[];
  readonly options: readonly ShownOption[];
  readonly links: readonly SaidLink[];
  readonly isLocation: boolean;
  /** String constants of the block's scripts: weaker evidence, never shown as such. */
  readonly scriptConstants: readonly string[];
}

/** A longer string constant is data, not a sentence with a number in it. */
const longestConstant = 2_000;

/** What each block shows, by block index; configuration variables whose value is in the file are filled in. */
export function saidByBlock(flow: Flow): readonly Said[] {
  return flow.blocks.map((block) => saidBy(block, configured(flow, block)));
}

/** Values of `config.*` (FLOW.md 7.3); a joined service has its own, which is not in this file. */
function configured(flow: Flow, block: Block): (name: string) => string | null {
  const { configuration } = flow;
  if (configuration === null || block.service !== null) return () => null;
  return (name) => {
    if (!/^config\./i.test(name)) return null;
    const wanted = name.slice('config.'.length).toLowerCase();
    const key = Object.keys(configuration).find((one) => one.toLowerCase() === wanted);
    const value = key === undefined ? undefined : field(configuration, key);
    return typeof value === 'string' ? value : null;
  };
}

function saidBy(block: Block, valueOf: (name: string) => string | null): Said {
  const actions: readonly Action[] = [...block.entering, ...block.leaving];
  const shown = actions.flatMap((action) => shownContent(action) ?? []);
  const error = block.input.validation?.error;
  const written = [...shown.flatMap(({ texts }) => texts), ...(error ? [error] : [])];
  let lastLine = '';
  return {
    texts: written.flatMap((one) =>
      spintax(one).map((alternative) => readableText(alternative, valueOf)),
    ),
    options: shown.flatMap(({ options }) =>
      options.map((option) => ({
        ...option,
        label: readableText(option.label, valueOf),
      })),
    ),
    links: shown.flatMap(({ texts, links }) => {
      const own = texts.map((one) => readableText(one, valueOf)).join('\n');
      const words = `${lastLine}\n${own}`;
      lastLine = own.slice(own.lastIndexOf('\n') + 1);
      return links.map((link) => ({ ...link, words }));
    }),
    isLocation: shown.some(({ isLocation }) => isLocation),
    scriptConstants: actions.flatMap((action) =>
      action.type.startsWith('ExecuteScript')
        ? stringConstants(text(action.settings, 'source') ?? '').filter(
            ({ length }) => length > 3 && length < longestConstant,
          )
        : [],
    ),
  };
}
