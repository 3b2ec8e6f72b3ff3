import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Checklist } from '#app/contract/checklist-view.ts';
import type { Fault } from '#app/contract/errors.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** The first steps, read while somebody looks at them. */
export const useChecklist = defineStore('checklist', () => {
  const mirror = createMirror<Checklist>(() => ask((host) => host.checklist.read(null)));
  const isWatched = ref(false);
  /** They were seen undone: their end is worth a word before they go away. */
  const wasOpen = ref(false);

  const done = computed(
    () => Object.values(mirror.value.value?.steps ?? {}).filter(Boolean).length,
  );
  const total = computed(() => Object.keys(mirror.value.value?.steps ?? {}).length);
  const isShown = computed(() => {
    if (mirror.value.value?.isDismissed !== false) return false;
    return done.value < total.value || wasOpen.value;
  });

  async function read(): Promise<void> {
    await mirror.load();
    if (mirror.value.value?.isDismissed === false && done.value < total.value) wasOpen.value = true;
  }

  listen('data:changed', () => {
    if (isWatched.value && mirror.value.value?.isDismissed !== true) void read();
  });

  /** Reads them, and again whenever something changes. */
  async function show(): Promise<void> {
    isWatched.value = true;
    await read();
  }

  /** Nobody looks any more; steps that were all done do not come back. */
  function hide(): void {
    isWatched.value = false;
    wasOpen.value = false;
  }

  /** Hides them for good, or brings them back. Returns what went wrong, or null. */
  async function setDismissed(dismissed: boolean): Promise<Fault | null> {
    const answer = await ask((host) => host.checklist.setDismissed({ dismissed }));
    if (!answer.ok) return answer.fault;
    await mirror.refresh();
    return null;
  }

  function clear(): void {
    mirror.clear();
    hide();
  }

  return { ...mirror, done, total, isShown, show, hide, setDismissed, clear };
});
