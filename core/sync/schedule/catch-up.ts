import type { Schedule } from '#core/model/schedule.ts';
import { nextDue } from './next-due.ts';
import { spreadOf } from './spread-of.ts';

/** Missed jobs begin within as many milliseconds of each other (SECURITY 5.1). */
const catchUpMs = 60_000;

/** Nothing but the schedule makes a job wait longer than this: the longest `Retry-After` that is kept (SECURITY 5.2). */
const longestWaitMs = 60 * 60_000;

/**
 * Whether a time of a schedule passed since a job last succeeded, so that it is run once now, however many passed. A job
 * that never succeeded counts as missed; a single time only once it has come. Whether it is quiet just now is not asked
 * here: who runs it waits for the end of quiet hours. `spread` is the job's. Throws RangeError for an unknown zone.
 */
export function catchUp(
  schedule: Schedule,
  lastOkAt: string | null,
  now: string,
  runMissed: boolean,
  spread = 0,
): 'run' | 'leave' {
  const { cadence, isPaused } = schedule;
  if (!runMissed || isPaused || cadence.kind === 'manual') return 'leave';
  if (lastOkAt === null && cadence.kind !== 'once') return 'run';
  const due = nextDue(schedule, lastOkAt ?? new Date(0).toISOString(), spread);
  return due !== null && Date.parse(due) <= Date.parse(now) ? 'run' : 'leave';
}

/** What decides the turn of a missed job. */
export interface MissedJob {
  readonly id: string;
  readonly lastOkAt: string | null;
}

/**
 * Each missed job once, the stalest first and those that never succeeded before all; each begins in its own part of the
 * next minute, so that they do not start together (SECURITY 5.1).
 */
export function catchUpOrder(
  jobs: readonly MissedJob[],
): { readonly id: string; readonly inMs: number }[] {
  const age = ({ lastOkAt }: MissedJob) => (lastOkAt === null ? -Infinity : Date.parse(lastOkAt));
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const ordered = [...byId.values()].sort((a, b) =>
    age(a) === age(b) ? (a.id < b.id ? -1 : 1) : age(a) - age(b),
  );
  const share = catchUpMs / Math.max(1, ordered.length);
  return ordered.map(({ id }, index) => ({
    id,
    inMs: Math.floor((index + spreadOf(id)) * share),
  }));
}

/**
 * The due time of a job whose clock may have jumped backward: never later than the schedule's next time, or than an
 * hour where the schedule names none and only a retry can be waiting (SECURITY 5.4). `spread` is the job's. Throws
 * RangeError for an unknown zone.
 */
export function clampDue(
  dueAt: string | null,
  now: string,
  schedule: Schedule,
  spread = 0,
): string | null {
  if (dueAt === null) return null;
  const next = nextDue(schedule, now, spread);
  const latest = next === null ? Date.parse(now) + longestWaitMs : Date.parse(next);
  return new Date(Math.min(Date.parse(dueAt), latest)).toISOString();
}
