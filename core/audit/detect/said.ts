import type { Action, Flow } from '#core/model/flow.ts';
import { shownContent, type ShownLink, type ShownOption } from '#core/flow/text/content-text.ts';
import { readableText, spintax } from '#core/flow/text/plain-text.ts';
import { text } from '#core/flow/read/fields.ts';
import { stringConstants } from '#core/flow/text/script-constants.ts';

/** What a block shows, and when. */
export interface Said {
  /** Sentences and menus shown when the block is entered, and after the reply; every spintax alternative. */
  readonly texts: readonly string[];
  readonly options: readonly ShownOption[];
  readonly links: readonly ShownLink[];
  readonly isLocation: boolean;
  /** String constants of the block's scripts: weaker evidence, never shown as such. */
  readonly scriptConstants: readonly string[];
}

/** A longer string constant is data, not a sentence with a number in it. */
const longestConstant = 2_000;

/** What each block shows, by block index. */
export function saidByBlock(flow: Flow): readonly Said[] {
  return flow.blocks.map((block) =>
    saidBy([...block.entering, ...block.leaving], block.input.validation?.error),
  );
}

function saidBy(actions: readonly Action[], validationError: string | undefined): Said {
  const shown = actions.flatMap((action) => shownContent(action) ?? []);
  const written = [
    ...shown.flatMap(({ texts }) => texts),
    ...(validationError ? [validationError] : []),
  ];
  return {
    texts: written.flatMap((one) => spintax(one).map((alternative) => readableText(alternative))),
    options: shown.flatMap(({ options }) =>
      options.map((option) => ({
        ...option,
        label: readableText(option.label),
      })),
    ),
    links: shown.flatMap(({ links }) => links),
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
