/**
 * Values that a field offers, smallest first, with the one that is kept: one that came from elsewhere (a file, an older
 * version) is offered too, so that it is not lost by looking.
 */
export function withKept(usual: readonly number[], kept: number): number[] {
  return [...new Set([...usual, kept])].sort((one, other) => one - other);
}
