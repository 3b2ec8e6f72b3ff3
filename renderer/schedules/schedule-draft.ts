import type { Weekday } from '#core/model/opening-hours.ts';
import type { Cadence, Schedule } from '#core/model/schedule.ts';
import { instantOf, localMoment } from '#renderer/numbers/local-moment.ts';
import { allDays, workdays } from './week.ts';

/** Kinds of cadences in the order users meet them. */
const places: Readonly<Record<Cadence['kind'], number>> = {
  interval: 0,
  daily: 1,
  weekly: 2,
  monthly: 3,
  once: 4,
  manual: 5,
};

/** See above. */
export const cadenceKinds = Object.keys(places) as Cadence['kind'][];

/** Spans between two readings that are offered, in minutes. */
export const intervals = [15, 30, 60, 120, 180, 360, 720, 1440] as const;

/** A schedule while it is being changed: the fields of every kind, so that changing the kind loses nothing. */
export interface ScheduleDraft {
  kind: Cadence['kind'];
  minutes: number;
  days: Weekday[];
  from: string;
  to: string;
  at: string;
  day: string;
  /** Local date and time, as a field shows it. */
  onceAt: string;
  hasQuiet: boolean;
  quietFrom: string;
  quietTo: string;
  quietDays: Weekday[];
  timeZone: string;
  isPaused: boolean;
  runMissed: boolean;
}

/** The fields that stand for a schedule. */
export function draftOf({
  cadence,
  quiet,
  timeZone,
  isPaused,
  runMissed,
}: Schedule): ScheduleDraft {
  return {
    kind: cadence.kind,
    minutes: cadence.kind === 'interval' ? cadence.minutes : 180,
    days: 'days' in cadence ? [...cadence.days] : [...workdays],
    from: cadence.kind === 'interval' ? cadence.from : '08:00',
    to: cadence.kind === 'interval' ? cadence.to : '20:00',
    at: 'at' in cadence && cadence.kind !== 'once' ? cadence.at : '08:00',
    day: String(cadence.kind === 'monthly' ? cadence.day : 1),
    onceAt: cadence.kind === 'once' ? localMoment(new Date(cadence.at)) : '',
    hasQuiet: quiet !== null,
    quietFrom: quiet?.from ?? '20:00',
    quietTo: quiet?.to ?? '08:00',
    quietDays: [...(quiet?.days ?? allDays)],
    timeZone,
    isPaused,
    runMissed,
  };
}

/** What is missing before a draft can be stored. */
export function draftFault(draft: ScheduleDraft): 'days' | 'moment' | 'quiet-days' | null {
  const needsDays = draft.kind === 'interval' || draft.kind === 'weekly';
  if (needsDays && draft.days.length === 0) return 'days';
  if (draft.kind === 'once' && instantOf(draft.onceAt) === null) return 'moment';
  return draft.hasQuiet && draft.quietDays.length === 0 ? 'quiet-days' : null;
}

function cadenceOf(draft: ScheduleDraft): Cadence {
  const { kind, minutes, days, from, to, at } = draft;
  switch (kind) {
    case 'manual':
      return { kind };
    case 'interval':
      return { kind, minutes, days: [...days], from, to };
    case 'daily':
      return { kind, at };
    case 'weekly':
      return { kind, days: [...days], at };
    case 'monthly':
      return { kind, day: Math.min(31, Math.max(1, Math.round(Number(draft.day)) || 1)), at };
    case 'once':
      return { kind, at: instantOf(draft.onceAt) ?? '' };
  }
}

/** The schedule that a draft stands for; call it once {@link draftFault} has nothing to say. */
export function scheduleOf(draft: ScheduleDraft): Schedule {
  return {
    cadence: cadenceOf(draft),
    quiet: draft.hasQuiet
      ? { from: draft.quietFrom, to: draft.quietTo, days: [...draft.quietDays] }
      : null,
    timeZone: draft.timeZone,
    isPaused: draft.isPaused,
    runMissed: draft.runMissed,
  };
}
