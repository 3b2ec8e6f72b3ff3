import type { TaskView } from '#app/contract/task-views.ts';

/** Things that must be behind it before its pace says anything. */
const fewestDone = 5;
/** Work, in milliseconds, before its pace says anything: the first things are slower. */
const shortestWork = 3_000;

/**
 * How long a task still takes, in milliseconds; null while nobody can know: it has hardly begun, rests, or has ended.
 * It goes by the mean pace of what it worked on; what was skipped from the beginning says nothing. `now`: milliseconds
 * since 1970.
 */
export function timeLeft(
  { state, counts, skippedAtOnce, workedMs, workingSince }: TaskView,
  now: number,
): number | null {
  if (state !== 'running' || workingSince === null) return null;
  const worked = workedMs + Math.max(0, now - Date.parse(workingSince));
  const finished = counts.done + counts.failed + counts.skipped - skippedAtOnce;
  const left = counts.waiting + counts.running;
  if (finished < fewestDone || worked < shortestWork || left === 0) return null;
  return Math.round((worked / finished) * left);
}

/** A span in the largest unit that says something, rounded up: seconds in tens, then minutes, then hours. */
export function spanUnit(milliseconds: number): {
  readonly unit: 'second' | 'minute' | 'hour';
  readonly value: number;
} {
  const seconds = milliseconds / 1000;
  if (seconds <= 50) return { unit: 'second', value: Math.max(10, Math.ceil(seconds / 10) * 10) };
  if (seconds <= 5_400) return { unit: 'minute', value: Math.max(1, Math.round(seconds / 60)) };
  return { unit: 'hour', value: Math.round(seconds / 3_600) };
}
