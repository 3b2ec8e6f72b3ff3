import { isObject, type Json } from '#core/model/json.ts';
import { get, itemsOf, objects, unpacked, wholeNumber } from './reply-fields.ts';

/** The newest publication of a flow. */
export interface Publication {
  /** Its number; null where no flow was ever published. */
  readonly publicationIndex: number | null;
  /** UTC instant, ISO 8601; null where it was not said or does not read as one. */
  readonly publishedAt: string | null;
}

/** No publication. */
export const noPublication: Publication = { publicationIndex: null, publishedAt: null };

/**
 * The newest entry of the list of publications (BLIP_API 3.1); its authors are people and stay behind. Null where the
 * resource is no such list.
 */
export function readPublications(resource: Json): Publication | null {
  const list = unpacked(resource);
  if (!isObject(list)) return null;
  const last = wholeNumber(list, 'lastInsertedIndex');
  const published = get(list, 'publications');
  if (last === null && itemsOf(published ?? null) === null) return null;
  const entries = objects(list, 'publications');
  const newest = entries.find((entry) => last !== null && indexOf(entry) === last) ?? entries[0];
  if (newest === undefined) return { publicationIndex: last, publishedAt: null };
  return {
    publicationIndex: last ?? indexOf(newest),
    publishedAt: instantOf(get(newest, 'publishedAt')),
  };
}

function indexOf(entry: Parameters<typeof wholeNumber>[0]): number | null {
  return wholeNumber(entry, 'index');
}

/** ISO text, or epoch milliseconds in old entries. A time without a zone is UTC, as the others are. */
function instantOf(value: Json | undefined): string | null {
  const milliseconds =
    typeof value === 'number' ? value : typeof value === 'string' ? parsed(value.trim()) : NaN;
  const date = new Date(milliseconds);
  const isInReach = date.getUTCFullYear() >= 2000 && date.getUTCFullYear() <= 9999;
  return isInReach ? date.toISOString() : null;
}

function parsed(text: string): number {
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d{1,3})?\d*(Z|[+-]\d{2}:\d{2})?$/i.exec(
      text,
    );
  if (parts === null) return NaN;
  const [, day, time, fraction = '', zone = 'Z'] = parts;
  return Date.parse(`${day!}T${time!}${fraction}${zone.toUpperCase()}`);
}
