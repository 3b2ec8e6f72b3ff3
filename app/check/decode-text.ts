import { AppFault } from '#app/contract/errors.ts';

/**
 * Text of a client's file: UTF-8, or UTF-16 by its byte order mark or its zero bytes; marks are dropped.
 * Invalid bytes are refused with their place, never replaced.
 * Throws AppFault `file-empty`, `not-text`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new AppFault('file-empty');
  const text = utf16(bytes) ?? utf8(bytes);
  if (text.trim() === '') throw new AppFault('file-empty');
  return text;
}

/** Where a place of the decoded text stands in the file, in bytes; `at` counts UTF-16 units. */
export function byteOffset(bytes: Uint8Array, text: string, at: number): number {
  const [first, second, third] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || first === 0 || second === 0) return 2 * at + (isMarked ? 2 : 0);
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  return mark + new TextEncoder().encode(text.slice(0, at)).length;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppFault('not-text', { at: firstInvalid(bytes) });
  }
}

/** Decodes as UTF-16 when the file says so, else null. JSON begins with two ASCII characters, so a zero tells. */
function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (bytes.length < 2 || little === big) return null;
  try {
    return new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  } catch {
    throw new AppFault('not-text', { at: 0 });
  }
}

/** Offset of the first byte that breaks UTF-8, by halving: decoders do not tell. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    // `stream` lets a character that is cut at the end pass.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      broken = middle;
    }
  }
  return valid;
}
