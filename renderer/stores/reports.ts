import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { ExportedReport } from '#app/contract/views.ts';
import type { Locale } from '#core/model/locale.ts';
import { ask, listen } from '#renderer/bridge.ts';

/** The report being written. */
export const useReports = defineStore('reports', () => {
  const running = ref(false);
  const progress = shallowRef<EventPayload<'task:progressed'> | null>(null);

  listen('task:progressed', (moved) => {
    if (moved.task === 'report' && running.value) progress.value = moved;
  });

  /** Asks for a place and prints a client's report there; null means the user thought better of it. */
  async function write(clientId: string, locale: Locale): Promise<Result<ExportedReport | null>> {
    running.value = true;
    progress.value = null;
    const answer = await ask((host) => host.report.export({ clientId, locale }));
    running.value = false;
    progress.value = null;
    return answer;
  }

  /** Shows the last report in the file manager. */
  async function reveal(): Promise<Result<null>> {
    return ask((host) => host.report.reveal(null));
  }

  return { running, progress, write, reveal };
});
