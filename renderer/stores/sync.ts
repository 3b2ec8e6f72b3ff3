import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Request } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { SyncOverview, SyncResult, SyncSettings } from '#app/contract/sync-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** How far a sync is; `total` 0 means that nobody knows yet. */
export interface SyncProgress {
  readonly done: number;
  readonly total: number;
  /** What is being read; empty where nobody said. */
  readonly item: string;
}

/** All schedules, and the sync under way, whoever began it. It goes on when the view is left. */
export const useSync = defineStore('sync', () => {
  const overview = createMirror<SyncOverview>(() => ask((host) => host.sync.overview(null)));
  const asked = ref(false);
  const moved = shallowRef<SyncProgress | null>(null);

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => noun === 'job' || noun === 'client')) void overview.refresh();
  });
  listen('task:progressed', ({ task, done, total, item, state }) => {
    if (task !== 'sync') return;
    moved.value = state === 'running' ? { done, total, item } : null;
    if (state !== 'running') void overview.refresh();
  });

  const progress = computed<SyncProgress | null>(() => {
    if (moved.value) return moved.value;
    const running = overview.value.value?.running;
    if (running) return { ...running, item: '' };
    return asked.value ? { done: 0, total: 0, item: '' } : null;
  });

  async function follow(work: () => Promise<Result<SyncResult>>): Promise<Result<SyncResult>> {
    asked.value = true;
    const answer = await work();
    asked.value = false;
    moved.value = null;
    await overview.refresh();
    return answer;
  }

  /** Syncs now and says at the end what it brought. */
  async function now(request: Request<'sync:now'>): Promise<Result<SyncResult>> {
    return follow(() => ask((host) => host.sync.now(request)));
  }

  /** Tries again what failed last, of one client or (null) of all. */
  async function retryFailed(clientId: string | null): Promise<Result<SyncResult>> {
    return follow(() => ask((host) => host.sync.retryFailed({ clientId })));
  }

  /** Stops what runs and what waits. */
  async function cancel(): Promise<void> {
    await ask((host) => host.sync.cancel(null));
  }

  /** Pauses everything until an instant; null resumes. Returns what went wrong, or null. */
  async function pause(until: string | null): Promise<Fault | null> {
    const answer = await ask((host) => host.sync.pause({ until }));
    if (!answer.ok) return answer.fault;
    await overview.refresh();
    return null;
  }

  async function readSettings(): Promise<Result<SyncSettings>> {
    return ask((host) => host.sync.readSettings(null));
  }

  async function writeSettings(settings: SyncSettings): Promise<Result<SyncSettings>> {
    return ask((host) => host.sync.writeSettings(settings));
  }

  function clear(): void {
    moved.value = null;
    overview.clear();
  }

  return {
    ...overview,
    /** A sync that this window began, and whose end it tells. */
    isAsked: asked,
    progress,
    now,
    retryFailed,
    cancel,
    pause,
    readSettings,
    writeSettings,
    clear,
  };
});
