import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { ask } from '#renderer/bridge.ts';

/** The log for support: shown whole before it can be saved. */
export const useSupport = defineStore('support', () => {
  const isOpen = ref(false);
  /** All of it; null until it is there. */
  const text = shallowRef<string | null>(null);
  const fault = shallowRef<Fault | null>(null);

  /** Makes it anew and shows it. */
  async function show(): Promise<void> {
    isOpen.value = true;
    text.value = null;
    fault.value = null;
    const answer = await ask((host) => host.support.preview(null));
    if (answer.ok) text.value = answer.value.text;
    else fault.value = answer.fault;
  }

  /** Saves what is shown. Returns the file's name; null when it was not saved, with `fault` where that went wrong. */
  async function save(): Promise<string | null> {
    const answer = await ask((host) => host.support.save(null));
    fault.value = answer.ok ? null : answer.fault;
    return answer.ok ? (answer.value?.fileName ?? null) : null;
  }

  return { isOpen, text, fault, show, save };
});
