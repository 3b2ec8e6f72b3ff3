import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { PacketCheck } from '#app/contract/appeal-views.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { Locale } from '#core/model/locale.ts';
import { ask } from '#renderer/bridge.ts';

/** The packet that was checked last, from wherever it was asked for. */
export const usePacketCheck = defineStore('packet-check', () => {
  const value = shallowRef<PacketCheck | null>(null);
  const fault = shallowRef<Fault | null>(null);
  const busy = ref(false);
  const isOpen = computed(() => value.value !== null || fault.value !== null);

  /** Lets the user choose a packet and checks it. What was shown stays when the user thinks better of it. */
  async function choose(locale: Locale): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    const answer = await ask((host) => host.packet.choose({ locale }));
    busy.value = false;
    if (answer.ok && answer.value === null) return;
    value.value = answer.ok ? answer.value : null;
    fault.value = answer.ok ? null : answer.fault;
  }

  /** Forgets it. */
  function clear(): void {
    value.value = null;
    fault.value = null;
  }

  return { value, fault, busy, isOpen, choose, clear };
});
