import type { Block } from '#core/model/flow.ts';
import type { DrawnLine } from '#core/model/flow-drawing.ts';
import { shownContent } from '../text/content-text.ts';
import { readableText } from '../text/plain-text.ts';

/** Most lines of one block; a menu of WhatsApp has ten rows at most. */
const mostLines = 16;

/** Longest line, in UTF-16 units. */
const longestLine = 400;

/** The same where there are so many blocks that nobody reads them one by one. */
const shortLine = 120;

/** What a block shows, in short, in the order in which the user reads it. */
export function drawLines(block: Block, blocks: number): DrawnLine[] {
  const longest = blocks > 2_000 ? shortLine : longestLine;
  const lines = [...block.entering, ...block.leaving].flatMap((action): DrawnLine[] => {
    const shown = shownContent(action);
    if (shown === null) return [];
    return [
      ...shown.texts.map((text): DrawnLine => ({ kind: 'text', text })),
      ...shown.options.map(({ label }): DrawnLine => ({ kind: 'option', text: label })),
      ...shown.links.map(({ uri }): DrawnLine => ({ kind: 'media', text: uri })),
    ];
  });
  return lines
    .map(({ kind, text }) => ({ kind, text: cut(readableText(text), longest) }))
    .filter(({ text }) => text !== '')
    .slice(0, mostLines);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
