import { field, isObject, type JsonObject } from '#core/model/json.ts';
import { SyncError } from '../sync-error.ts';
import { getGraph, type GraphQuery, type GraphSession } from './graph-session.ts';
import { objectAt, textAt } from './graph-values.ts';

/** What an edge listed. */
export interface GraphList {
  readonly items: readonly JsonObject[];
  /** Items that are no objects. */
  readonly unreadable: number;
  /** False where there was more than is read, or the pages went in a circle. */
  readonly isComplete: boolean;
}

/** Items of a page: the most that these edges give (WHATSAPP 1.3). */
const pageSize = '100';

/** More than any account has: 20 numbers, 250 templates unless raised. */
const usualPages = 50;

/**
 * Reads all pages of an edge, each by the cursor of the one before: the ready-made address of the next page may carry
 * the token and is not used. It ends where no such address is given (WHATSAPP 1.4). Throws as getGraph does, and
 * SyncError `wrong-answer` where no list came.
 */
export async function listGraph(
  session: GraphSession,
  path: string,
  query: GraphQuery,
  mostPages = usualPages,
): Promise<GraphList> {
  const items: JsonObject[] = [];
  const seen = new Set<string>();
  let unreadable = 0;
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const reply: JsonObject = await getGraph(session, path, {
      ...query,
      limit: pageSize,
      ...(after === null ? {} : { after }),
    });
    const data = field(reply, 'data');
    if (!Array.isArray(data)) throw new SyncError('wrong-answer');
    const objects = data.filter(isObject);
    items.push(...objects);
    unreadable += data.length - objects.length;
    const paging = objectAt(reply, 'paging');
    if (paging === null || textAt(paging, 'next') === null)
      return { items, unreadable, isComplete: true };
    after = cursorOf(paging);
    if (after === null || seen.has(after)) return { items, unreadable, isComplete: false };
    seen.add(after);
  }
  return { items, unreadable, isComplete: false };
}

/** Cursors are opaque, but always plain characters that an address can carry. */
function cursorOf(paging: JsonObject): string | null {
  const after = textAt(objectAt(paging, 'cursors') ?? {}, 'after');
  return after !== null && /^[\x21-\x7e]{1,2000}$/.test(after) ? after : null;
}
