import { createDelta } from 'fossil-delta';
import { AppFault } from '#app/contract/errors.ts';

/**
 * The difference between two texts in UTF-8, in the delta format of Fossil SCM
 * (https://fossil-scm.org/home/doc/trunk/www/delta_format.wiki).
 */
export function makeDelta(base: Uint8Array, text: Uint8Array): Uint8Array {
  return createDelta(base, text);
}

/** Digits of the format's numbers; their place is their value. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~';
const valueOf = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

/**
 * The text again. Apart from the library that writes, since that one puts bytes together one by one: twenty times slower
 * (docs/performance.md). Its checksum is left to the caller, who knows the text's SHA-256. Throws AppFault `damaged-data`.
 * @param longest bytes that the text may have
 */
export function applyDelta(base: Uint8Array, delta: Uint8Array, longest: number): Uint8Array {
  const read = reader(delta);
  const size = read.number();
  if (read.sign() !== '\n' || size > longest) throw new AppFault('damaged-data');
  const text = Buffer.alloc(size);
  for (let at = 0; ;) {
    const count = read.number();
    const sign = read.sign();
    if (sign === ';') {
      if (at !== size) throw new AppFault('damaged-data');
      return text;
    }
    const from = sign === '@' ? base : delta;
    const start = sign === '@' ? read.number() : read.skip(count);
    if (sign === '@' ? read.sign() !== ',' : sign !== ':') throw new AppFault('damaged-data');
    if (start + count > from.length || at + count > size) throw new AppFault('damaged-data');
    text.set(from.subarray(start, start + count), at);
    at += count;
  }
}

interface Reader {
  readonly number: () => number;
  /** The next letter; an empty text at the end. */
  readonly sign: () => string;
  /** Goes on behind so many bytes; where they began. */
  readonly skip: (count: number) => number;
}

function reader(delta: Uint8Array): Reader {
  let at = 0;
  return {
    number: () => {
      let value = 0;
      for (let digit = valueOf.get(delta[at] ?? -1); digit !== undefined;) {
        value = value * 64 + digit;
        at += 1;
        digit = valueOf.get(delta[at] ?? -1);
      }
      return value;
    },
    sign: () => {
      const byte = delta[at];
      at += 1;
      return byte === undefined ? '' : String.fromCharCode(byte);
    },
    skip: (count) => {
      const from = at;
      at += count;
      return from;
    },
  };
}
