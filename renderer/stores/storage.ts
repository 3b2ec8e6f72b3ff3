import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { StorageView } from '#app/contract/storage-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** What the workspace takes on the disk, and how long its detail is kept. */
export const useStorage = defineStore('storage', () => {
  const mirror = createMirror<StorageView>(() => ask((host) => host.storage.read(null)));
  /** Months that are kept, as the workspace has it; null: for good. */
  const months = ref<number | null>(null);

  listen('data:changed', ({ nouns }) => {
    // Runs come in hundreds; what they take is asked for again when somebody looks.
    if (nouns.includes('client')) void mirror.refresh();
  });

  async function load(): Promise<void> {
    const [, kept] = await Promise.all([mirror.load(), ask((host) => host.retention.read(null))]);
    if (kept.ok) months.value = kept.value.months;
  }

  return {
    ...mirror,
    months,
    load,
    reveal: () => ask((host) => host.storage.reveal(null)),
    /** Keeps the choice; nothing goes by it. */
    keepFor: async (next: number | null) => {
      const answer = await ask((host) => host.retention.write({ months: next }));
      if (answer.ok) months.value = answer.value.months;
      return answer;
    },
    preview: (of: number) => ask((host) => host.retention.preview({ months: of })),
    apply: (before: string) => ask((host) => host.retention.apply({ before })),
  };
});
