import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppFault } from '#app/contract/errors.ts';

/** Largest text that is unpacked, in bytes: four times the largest flow that is taken in. */
export const longestText = 100 * 1024 * 1024;

const nothing = new Uint8Array();

/** Deflate looks back over 32 KB and no further. */
function dictionary(like: Uint8Array): { readonly dictionary?: Uint8Array } {
  return like.length === 0 ? {} : { dictionary: like.subarray(-32_768) };
}

/** A text as raw deflate (RFC 1951) of its UTF-8: small, and readable by every tool. */
export function packText(text: string): Uint8Array {
  return packBytes(Buffer.from(text, 'utf8'));
}

/** The text again. Throws AppFault `damaged-data` when the bytes do not unpack. */
export function unpackText(packed: Uint8Array): string {
  return unpackBytes(packed).toString('utf8');
}

/**
 * Bytes as raw deflate (RFC 1951).
 * @param like what the bytes resemble, and whoever unpacks them has as well; empty: nothing
 */
export function packBytes(bytes: Uint8Array, like: Uint8Array = nothing): Uint8Array {
  return deflateRawSync(bytes, { level: 6, ...dictionary(like) });
}

/**
 * The bytes again. Throws AppFault `damaged-data` when they do not unpack, or are longer than any text.
 * @param like the same as when they were packed
 */
export function unpackBytes(packed: Uint8Array, like: Uint8Array = nothing): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: longestText, ...dictionary(like) });
  } catch {
    throw new AppFault('damaged-data');
  }
}
