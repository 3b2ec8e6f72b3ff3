import type { DrawnBlock } from '#core/model/flow-drawing.ts';

/** Text to look in: title, id and all that the blocks show, without accents and capitals. */
export function searchable(blocks: readonly DrawnBlock[]): readonly string[] {
  return blocks.map(({ title, id, lines }) =>
    folded([title, id, ...lines.map(({ text }) => text)].join('\n')),
  );
}

/** Blocks that hold a text, by index, in the order of the file; none for an empty one. */
export function searchBlocks(texts: readonly string[], wanted: string): number[] {
  const part = folded(wanted.trim());
  if (part === '') return [];
  return texts.flatMap((text, at) => (text.includes(part) ? [at] : []));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
