import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { ImportResult } from '#app/contract/views.ts';
import { ask, listen } from '#renderer/bridge.ts';

/** Whose flows are imported; `botId` null makes a bot per file. */
export interface ImportTarget {
  readonly clientId: string;
  readonly botId: string | null;
}

/** The import under way or just ended. It goes on when the view is left. */
export const useImports = defineStore('imports', () => {
  const running = ref(false);
  const target = shallowRef<ImportTarget | null>(null);
  const progress = shallowRef<EventPayload<'task:progressed'> | null>(null);
  const results = shallowRef<readonly ImportResult[]>([]);
  const cancelled = computed(() => progress.value?.state === 'cancelled');

  listen('task:progressed', (moved) => {
    if (moved.task === 'import' && running.value) progress.value = moved;
  });

  async function follow(
    into: ImportTarget,
    work: () => Promise<Result<ImportResult[]>>,
  ): Promise<Fault | null> {
    if (running.value) return null;
    running.value = true;
    target.value = into;
    progress.value = null;
    results.value = [];
    const answer = await work();
    running.value = false;
    if (!answer.ok) {
      progress.value = null;
      return answer.fault;
    }
    results.value = answer.value;
    return null;
  }

  /** Lets the user choose files, then imports them. Returns what went wrong as a whole, or null. */
  async function choose(into: ImportTarget): Promise<Fault | null> {
    return follow(into, () => ask((host) => host.flow.choose({ ...into })));
  }

  /** Imports files that were dropped on the window. */
  async function drop(into: ImportTarget, files: readonly File[]): Promise<Fault | null> {
    return follow(into, () => ask((host) => host.flow.import({ ...into }, files)));
  }

  /** Imports files that somebody opened with the app. */
  async function handed(into: ImportTarget, files: readonly string[]): Promise<Fault | null> {
    return follow(into, () => ask((host) => host.handed.import({ ...into, files: [...files] })));
  }

  /** Stops what is not yet begun. */
  async function cancel(): Promise<void> {
    await ask((host) => host.flow.cancelImport(null));
  }

  /** Forgets the last import. */
  function dismiss(): void {
    progress.value = null;
    results.value = [];
    target.value = null;
  }

  return { running, target, progress, results, cancelled, choose, drop, handed, cancel, dismiss };
});
