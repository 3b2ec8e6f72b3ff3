import { nameTokens } from '#core/report/file-name/name-pattern.ts';

/** True for a pattern that the host takes: something is written, and every word in braces means something. */
export function isGoodPattern(pattern: string): boolean {
  const known = new Set<string>(nameTokens);
  const words = pattern.match(/\{[^{}]*\}/g) ?? [];
  return pattern.trim() !== '' && words.every((word) => known.has(word.slice(1, -1)));
}
