import type { HandlingEntry } from '#core/model/handling-log.ts';

/**
 * Rows of their chain that follow ours. Two chains that went on apart cannot become one: ours stays, and what happened
 * there is told by one row of the caller's that names their last one.
 */
export function followingRows(
  mine: readonly HandlingEntry[],
  theirs: readonly HandlingEntry[],
): readonly HandlingEntry[] {
  const last = mine.at(-1);
  if (last === undefined) return theirs;
  return theirs[last.sequence - 1]?.hash === last.hash ? theirs.slice(last.sequence) : [];
}
