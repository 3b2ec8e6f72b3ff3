import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { IncidentView } from '#app/contract/sync-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** The incident that is open, with its log. */
export const useIncident = defineStore('incident', () => {
  const busy = shallowRef(false);
  const mirror = createKeyedMirror<IncidentView>(['incident'], (id) =>
    ask((host) => host.incident.read({ id })),
  );

  /** Changes the incident and shows what became of it. Returns what went wrong, or null. */
  async function write(
    change: (host: Bridge['incident']) => Promise<Result<IncidentView>>,
  ): Promise<Fault | null> {
    busy.value = true;
    const answer = await ask((host) => change(host.incident));
    busy.value = false;
    if (!answer.ok) return answer.fault;
    await mirror.refresh();
    return null;
  }

  return { ...mirror, busy, write };
});
