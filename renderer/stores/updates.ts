import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { UpdateView } from '#app/contract/update-channels.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** Updates: what is known of them, and the file that is on its way. */
export const useUpdates = defineStore('updates', () => {
  const mirror = createMirror<UpdateView>(() => ask((host) => host.update.read(null)));
  /** Which part of the file is there; null while none is on its way. */
  const part = ref<number | null>(null);
  const isChecking = ref(false);
  /** From the dialog to the end of the file, as far as this page asked for it. */
  const isFetching = ref(false);
  const isDownloading = computed(
    () => part.value !== null || mirror.value.value?.isDownloading === true,
  );
  /** The version that is there to be had; null: none is known. */
  const newer = computed(() => {
    const found = mirror.value.value?.found;
    return found?.kind === 'newer' ? found : null;
  });

  listen('update:progressed', (progress) => {
    // Events and answers take different ways: one that comes after the end of its file says nothing any more.
    if (isFetching.value || mirror.value.value?.isDownloading === true) part.value = progress.part;
  });
  listen('update:changed', () => {
    if (!isFetching.value) part.value = null;
    void mirror.refresh();
  });

  async function changed(answer: Result<unknown>): Promise<Fault | null> {
    await mirror.load();
    return answer.ok ? null : answer.fault;
  }

  async function check(): Promise<Fault | null> {
    isChecking.value = true;
    const fault = await changed(await ask((host) => host.update.check(null)));
    isChecking.value = false;
    return fault;
  }

  /** Lets a person choose where a file goes, and fetches it. */
  async function download(name: string): Promise<Fault | null> {
    isFetching.value = true;
    const answer = await ask((host) => host.update.chooseAndDownload({ name }));
    isFetching.value = false;
    const fault = await changed(answer);
    part.value = null;
    return fault;
  }

  return {
    ...mirror,
    ...{ part, isChecking, isFetching, isDownloading, newer, check, download },
    setChecks: async (checksDaily: boolean): Promise<Fault | null> =>
      changed(await ask((host) => host.update.setChecks({ checksDaily }))),
    cancel: () => ask((host) => host.update.cancel(null)),
    reveal: async (): Promise<Fault | null> => {
      const answer = await ask((host) => host.update.reveal(null));
      return answer.ok ? null : answer.fault;
    },
    clear: () => {
      mirror.clear();
      part.value = null;
      isChecking.value = false;
      isFetching.value = false;
    },
  };
});
