import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppFault } from '#app/contract/errors.ts';

/** Largest text that is unpacked, in bytes: four times the largest flow that is taken in. */
const longestText = 100 * 1024 * 1024;

/** A text as raw deflate (RFC 1951) of its UTF-8: small, and readable by every tool. */
export function packText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 6 });
}

/** The text again. Throws AppFault `damaged-data` when the bytes do not unpack. */
export function unpackText(packed: Uint8Array): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: longestText }).toString('utf8');
  } catch {
    throw new AppFault('damaged-data');
  }
}
