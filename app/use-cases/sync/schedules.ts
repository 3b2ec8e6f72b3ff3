import { AppFault } from '#app/contract/errors.ts';
import type { ScheduleView } from '#app/contract/sync-views.ts';
import type { Schedule } from '#core/model/schedule.ts';
import { nextTimes } from '#core/sync/schedule/next-due.ts';
import { isTimeZone } from '#core/sync/schedule/wall-time.ts';
import { getClient } from '../clients.ts';
import { reschedule, scheduleOf } from './jobs.ts';
import { beginPause, endPause } from './pauses.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Times that are shown ahead. */
const shown = 5;

/** A client's schedule with its next times. Throws AppFault `client-missing`. */
export function readSchedule(deps: SyncDeps, clientId: string): ScheduleView {
  getClient(deps, clientId);
  return view(deps, scheduleOf(deps, clientId));
}

/** Keeps a client's schedule; its jobs get their times by it. Throws AppFault `client-missing`, `bad-argument` for an unknown zone. */
export function writeSchedule(
  deps: SyncDeps,
  { clientId, schedule }: { readonly clientId: string; readonly schedule: Schedule },
): ScheduleView {
  getClient(deps, clientId);
  if (!isTimeZone(schedule.timeZone))
    throw new AppFault('bad-argument', {
      name: 'timeZone',
      found: schedule.timeZone.slice(0, 60),
      expected: 'America/Sao_Paulo',
    });
  deps.workspace().transaction(() => {
    if (schedule.isPaused) beginPause(deps, { clientId });
    else endPause(deps, { clientId });
    deps.workspace().jobs.putSchedule(clientId, schedule);
    reschedule(deps, clientId);
  });
  deps.emit('data:changed', { nouns: ['job'] });
  return view(deps, schedule);
}

function view({ clock }: SyncDeps, schedule: Schedule): ScheduleView {
  return { schedule, next: nextTimes(schedule, clock.now(), shown) };
}
