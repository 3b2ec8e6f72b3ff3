import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Json } from '#core/model/json.ts';

/** SHA-256 of bytes, lower-case hex. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a JSON value's canonical form (RFC 8785), lower-case hex: equal for equal content in any order of keys. */
export function contentHash(document: Json): string {
  return hashBytes(utf8ToBytes(canonicalForm(document)));
}

/** The RFC knows no half characters; a stranger's file may hold some, and they are hashed by their escapes. */
function canonicalForm(document: Json): string {
  const text = JSON.stringify(document);
  // Nearly no file has one, and looking at every escape of a long text is dear.
  if (!/\\ud[89a-f]/i.test(text)) return canonicalize(document) ?? 'null';
  const escaped = text.replace(/\\(?:u(d[89a-f][0-9a-f]{2})|.)/gi, (whole, half?: string) =>
    half === undefined ? whole : `\\\\u${half}`,
  );
  return canonicalize(escaped === text ? document : JSON.parse(escaped)) ?? 'null';
}
