import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { SyncAges } from '#app/contract/sync-ages.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** How old what was synced is, and whether this computer has a network. */
export const useSyncAges = defineStore('sync-ages', () => {
  const mirror = createMirror<SyncAges>(() => ask((host) => host.sync.ages(null)));
  /** When the system said that it has no network; null while it has one. */
  const lostAt = ref<string | null>(navigator.onLine ? null : now());

  function now(): string {
    return new Date().toISOString();
  }

  window.addEventListener('offline', () => (lostAt.value ??= now()));
  window.addEventListener('online', () => (lostAt.value = null));
  // A sync says at its end that the clients changed.
  listen('data:changed', ({ nouns }) => {
    if (nouns.includes('client') || nouns.includes('credential')) void mirror.refresh();
  });

  /** True where nothing can be synced for want of a network, by the system's word or by the last sync's. */
  const isOffline = computed(() => lostAt.value !== null || mirror.value.value?.isOnline === false);

  /** Since when; null where nobody knows. */
  const offlineSince = computed(() => {
    const said = mirror.value.value?.offlineSince ?? null;
    if (said === null || lostAt.value === null) return lostAt.value ?? said;
    return said < lostAt.value ? said : lostAt.value;
  });

  return { ...mirror, isOffline, offlineSince };
});
