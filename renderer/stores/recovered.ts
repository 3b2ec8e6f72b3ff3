import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { useWorkspace } from './workspace.ts';

/** A workspace that was opened with its recovery code: whoever did that is offered a new passphrase next. */
export const useRecovered = defineStore('recovered', () => {
  /** The code, which proves who asks for the new passphrase; null once that is done or was not wanted. */
  const code = shallowRef<string | null>(null);

  /** Opens the workspace with a code as it was typed. Returns what went wrong, or null. */
  async function unlock(typed: string): Promise<Fault | null> {
    // Before the answer: the window changes with it.
    code.value = typed;
    const fault = await useWorkspace().unlock({ method: 'recovery', code: typed });
    if (fault !== null) code.value = null;
    return fault;
  }

  function clear(): void {
    code.value = null;
  }

  return { code, unlock, clear };
});
