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

  async function take(change: (host: Bridge) => Promise<Result<IncidentView>>) {
    busy.value = true;
    const answer = await ask(change);
    busy.value = false;
    if (!answer.ok) return answer.fault;
    await mirror.refresh();
    return null;
  }

  /** Changes the incident and shows what became of it. Returns what went wrong, or null. */
  function write(
    change: (host: Bridge['incident']) => Promise<Result<IncidentView>>,
  ): Promise<Fault | null> {
    return take((host) => change(host.incident));
  }

  /** Writes down what became of its appeal. Returns what went wrong, or null. */
  function file(
    change: (host: Bridge['appeal']) => Promise<Result<IncidentView>>,
  ): Promise<Fault | null> {
    return take((host) => change(host.appeal));
  }

  return { ...mirror, busy, write, file };
});
