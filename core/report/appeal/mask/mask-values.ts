import type { Masker } from './masker.ts';

/**
 * A value of plain data with every text in it masked, keys included: a client's flow names its blocks and variables as
 * it likes. Numbers, bytes and what is not plain data stay.
 */
export function maskValues<T>(value: T, masker: Masker, where: string): T {
  return masked(value, masker, where) as T;
}

function masked(value: unknown, masker: Masker, where: string): unknown {
  if (typeof value === 'string') return masker.mask(value, where);
  if (Array.isArray(value)) return value.map((one) => masked(one, masker, where));
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    // `__proto__` is a key like any other in a client's file.
    Object.defineProperty(copy, masker.mask(key, where), {
      value: masked(one, masker, where),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
