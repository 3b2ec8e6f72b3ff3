import { badParameter } from './graph-errors.ts';

/** What a caller asked of a list. */
export interface PageQuery {
  readonly query: URLSearchParams;
  /** Address of the list without its parameters, for `next`. */
  readonly address: string;
  readonly token: string;
}

/** A page of items and the `paging` object that goes with it; no object for an empty list (WHATSAPP 1.4). */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  { query, address, token }: PageQuery,
  most = 100,
): { readonly items: readonly T[]; readonly paging: unknown } {
  const limit = limitOf(query.get('limit'), most);
  const after = query.get('after');
  const before = query.get('before');
  const begin = after !== null ? placeOf(items, after) + 1 : 0;
  const end = before !== null ? placeOf(items, before) : items.length;
  const start = before !== null ? Math.max(0, end - limit) : begin;
  const shown = items.slice(start, Math.min(end, start + limit));
  if (shown.length === 0) return { items: shown, paging: undefined };
  const cursors = { before: cursorOf(shown[0]!), after: cursorOf(shown.at(-1)!) };
  const turn = (name: 'after' | 'before'): string => {
    const next = new URLSearchParams(query);
    for (const key of ['after', 'before', 'access_token']) next.delete(key);
    // The token goes into the address whichever way it came: a client must not keep or follow it.
    return `${address}?access_token=${encodeURIComponent(token)}&${String(next)}&${name}=${encodeURIComponent(cursors[name])}`;
  };
  return {
    items: shown,
    paging: {
      cursors,
      ...(start + shown.length < items.length ? { next: turn('after') } : {}),
      ...(start > 0 ? { previous: turn('before') } : {}),
    },
  };
}

function limitOf(text: string | null, most: number): number {
  if (text === null) return 25;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw badParameter(`Param limit must be a number from 1 to ${String(most)}`);
  return limit;
}

function cursorOf({ id }: { readonly id: string }): string {
  return Buffer.from(`AQHS:${id}`).toString('base64');
}

function placeOf(items: readonly { readonly id: string }[], cursor: string): number {
  const place = items.findIndex((item) => cursorOf(item) === cursor);
  if (place < 0) throw badParameter('Invalid cursor');
  return place;
}
