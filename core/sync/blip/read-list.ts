import type { BotPart, RawPart } from '#core/model/bot-reading.ts';
import { isObject, type Json } from '#core/model/json.ts';
import { listLimit } from './blip-session.ts';
import { pageSize, type BlipRead } from './blip-reads.ts';
import { gapOf, rawPart, type AskPart, type Gap, type PartReading } from './part-reading.ts';
import { itemsOf, text, wholeNumber } from './reply-fields.ts';

/** Most pages of one list; what lies behind them is reported as a gap. */
export const mostPages = 50;

/** What is asked for, page by page, and how an item is read. */
export interface ListRead<T> {
  readonly part: BotPart;
  readonly page: (skip: number) => BlipRead;
  /** The value in an item; null for one that is not wanted or does not read as documented, which is left out. */
  readonly decode: (item: Json) => T | null;
}

/**
 * Reads a list to its end (BLIP_API 2.5): `total` may be missing or count one page only, a node may give shorter pages
 * than asked for, or ignore `$skip` and give the same page again. A list whose end was not seen has a gap beside its
 * items.
 */
export async function readList<T>(
  askPart: AskPart,
  { part, page, decode }: ListRead<T>,
): Promise<PartReading<T[]>> {
  const items: Json[] = [];
  const raw: RawPart[] = [];
  const firsts = new Set<string>();
  let bot: string | null = null;
  let total: number | null = null;
  let isThere = false;
  const result = (gap: Gap | null): PartReading<T[]> => ({
    part,
    value: isThere ? items.map(decode).filter((value) => value !== null) : null,
    gap: gap === null ? null : { part, ...gap },
    raw,
    bot,
  });
  const isBehind = (): boolean => total !== null && total > items.length;
  const ended = (): PartReading<T[]> => result(isBehind() ? gapOf('wrong-answer') : null);
  for (let pages = 0; pages < mostPages && items.length < mostPages * pageSize; pages += 1) {
    const read = page(items.length);
    const asked = await askPart(read, listLimit);
    if (asked.kind === 'gap') return result(asked.gap);
    const { answer } = asked;
    bot ??= answer.bot;
    // Past its end a list may be answered as if there were none.
    if (answer.kind === 'nothing') return ended();
    const found = itemsOf(answer.resource);
    if (found === null) return result(gapOf('wrong-answer'));
    isThere = true;
    total = totalOf(answer.resource) ?? total;
    const first = found.length === 0 ? null : identityOf(found[0]!);
    if (first !== null && firsts.has(first)) {
      // A page longer than asked for is the whole list, given again.
      const isWhole = total === null ? found.length > pageSize : !isBehind();
      return result(isWhole ? null : gapOf('wrong-answer'));
    }
    if (first !== null) firsts.add(first);
    raw.push(rawPart(part, read, answer));
    items.push(...found);
    if (found.length === 0) return ended();
    // A total that is only the length of this page says nothing about the next.
    const isCounted = total !== null && total !== found.length;
    if (!isBehind() && (found.length < pageSize || isCounted)) return result(null);
  }
  return result(gapOf('too-large'));
}

function totalOf(resource: Json): number | null {
  return isObject(resource) ? wholeNumber(resource, 'total') : null;
}

/** What tells the first item of a page from that of another one; null where nothing does. */
function identityOf(item: Json): string | null {
  if (!isObject(item)) return typeof item === 'string' ? item : null;
  for (const key of ['id', 'uniqueId', 'identity', 'name', 'title']) {
    const value = text(item, key);
    if (value !== null) return `${key} ${value}`;
  }
  return null;
}
