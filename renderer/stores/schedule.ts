import { defineStore } from 'pinia';
import type { Fault } from '#app/contract/errors.ts';
import type { ScheduleView } from '#app/contract/sync-views.ts';
import type { Schedule } from '#core/model/schedule.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** The schedule of the client that is open. */
export const useSchedule = defineStore('schedule', () => {
  const mirror = createKeyedMirror<ScheduleView>(['job'], (clientId) =>
    ask((host) => host.schedule.read({ clientId })),
  );

  /** Stores a schedule. Returns what went wrong, or null. */
  async function write(clientId: string, schedule: Schedule): Promise<Fault | null> {
    const answer = await ask((host) => host.schedule.write({ clientId, schedule }));
    if (!answer.ok) return answer.fault;
    await mirror.refresh();
    return null;
  }

  return { ...mirror, write };
});
