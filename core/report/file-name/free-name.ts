import { longestName } from './name-pattern.ts';

/**
 * The name for the n-th file that would be called the same: itself, then `-2`, `-3` before its ending, and no longer
 * than a name may be.
 * @param attempt from 1
 * @param longest in characters, the ending counted
 */
export function numberedName(name: string, attempt: number, longest = longestName): string {
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  const ending = dot < 0 ? '' : name.slice(dot);
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const room = Math.max(1, longest - ending.length - suffix.length);
  return `${stem.slice(0, room).replace(/[.\s-]+$/, '')}${suffix}${ending}`;
}
