/** What anything costs besides its letters, in bytes: enough that a million empty objects are not for nothing. */
const each = 8;

/**
 * Whether a message from a page is larger than so many bytes, looking no further than that: a letter of a text or a key
 * counts as one, everything else as eight. A value that holds itself is always too large.
 */
export function isLargerThan(limit: number, message: unknown): boolean {
  let left = limit;
  const waiting: unknown[] = [message];
  while (waiting.length > 0 && left >= 0) {
    const value = waiting.pop();
    left -= each;
    if (typeof value === 'string') left -= value.length;
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) left -= value.byteLength;
    else if (typeof value === 'object' && value !== null) left -= spread(value, waiting, left);
  }
  return left < 0;
}

/** Puts what a value holds with the rest to be looked at, as far as that can matter; answers what its keys cost. */
function spread(value: object, waiting: unknown[], left: number): number {
  if (Array.isArray(value)) {
    if (value.length * each > left) return left + 1;
    for (const item of value as unknown[]) waiting.push(item);
    return 0;
  }
  let cost = 0;
  for (const [key, item] of Object.entries(value)) {
    cost += key.length;
    waiting.push(item);
  }
  return cost;
}
