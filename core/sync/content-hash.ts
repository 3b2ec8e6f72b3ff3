import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Json } from '#core/model/json.ts';
import { hasForm, sourceOddities } from '#core/model/source-form.ts';

/** SHA-256 of bytes, lower-case hex. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a JSON value's canonical form (RFC 8785), lower-case hex: equal for equal content in any order of keys. */
export function contentHash(document: Json): string {
  return hashBytes(utf8ToBytes(canonicalForm(document)));
}

/**
 * The hash under which a flow's document is stored once: {@link contentHash}, and for a document with repeated names or
 * numbers beyond all digits, which has no canonical form, the hash of it together with these.
 */
export function documentHash(document: Json): string {
  const oddities = hasForm(document) ? sourceOddities(document) : [];
  if (oddities.length === 0) return contentHash(document);
  const places = oddities.map(({ kind, path, times }) => ({ kind, path: [...path], times }));
  return contentHash({ document, places });
}

/** The RFC knows no half characters; a stranger's file may hold some, and they are hashed by their escapes. */
function canonicalForm(document: Json): string {
  const text = JSON.stringify(document);
  // Nearly no file has one, and looking at every escape of a long text is dear.
  if (!/\\ud[89a-f]/i.test(text)) return canonicalOf(document);
  const escaped = text.replace(/\\(?:u(d[89a-f][0-9a-f]{2})|.)/gi, (whole, half?: string) =>
    half === undefined ? whole : `\\\\u${half}`,
  );
  return canonicalOf(escaped === text ? document : (JSON.parse(escaped) as Json));
}

/** A parser makes infinity of `1e999`, which the RFC knows as little: it is hashed by its name. */
function canonicalOf(document: Json): string {
  try {
    return canonicalize(document) ?? 'null';
  } catch {
    const named = JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
    );
    return canonicalize(JSON.parse(named)) ?? 'null';
  }
}
