import { blockTitle } from '#core/model/block-title.ts';
import type { NamedBlock } from '#core/model/worded-finding.ts';

const uuid = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Longest id that is printed whole. */
const idLength = 28;

/** A block by its id, with the title people know it by; without a title the id stands for itself. */
export function namedBlock(titles: Readonly<Record<string, string>>, id: string): NamedBlock {
  return { id, title: blockTitle(id, titles) };
}

/** A sentence's detail with the ids in it as they are printed. */
export function withShortIds(text: string): string {
  return text.replace(uuid, '$1');
}

/** The id as it is printed: enough of it to find the block, not enough to fill the line. */
export function shortId(id: string): string {
  const short = withShortIds(id);
  return short.length > idLength ? `${short.slice(0, idLength - 1)}…` : short;
}
