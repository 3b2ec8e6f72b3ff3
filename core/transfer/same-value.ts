import canonicalize from 'canonicalize';

/** A value's one text (RFC 8785), whatever the order of its names: two values are the same when their texts are. */
export function textOf(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** Whether two values of JSON say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}
