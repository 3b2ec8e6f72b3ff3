import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** SHA-256 of bytes, lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Canonical JSON (RFC 8785) of a value. Halves of surrogate pairs, which it knows none of, become U+FFFD. */
export function canonicalJson(value: object): string {
  const wellFormed = JSON.stringify(value).replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/gi, (escape) =>
    escape.length > 2 ? '\ufffd' : escape,
  );
  const text = canonicalize(JSON.parse(wellFormed));
  if (text === undefined) throw new Error('a record has a canonical form');
  return text;
}

/** The text of UTF-8 bytes, or null where they are none: nothing is replaced, nothing dropped. */
export function readUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  for (const byte of bytes) pieces.push(percent[byte] ?? '');
  try {
    return decodeURIComponent(pieces.join(''));
  } catch {
    return null;
  }
}

/** Every byte as `%00` … `%ff`. */
const percent = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);
