import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Request, Response } from '#app/contract/channels.ts';
import { ask } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** Rows of the access log on one page. */
export const accessRowsPerPage = 50;

/** The access log, a page at a time. */
export const useAccessLog = defineStore('access-log', () => {
  /** Rows before the page, counted from the newest. */
  const offset = ref(0);
  const mirror = createMirror<Response<'access:list'>>(() =>
    ask((host) => host.access.list({ offset: offset.value, limit: accessRowsPerPage })),
  );

  return {
    ...mirror,
    offset,
    show: async (next: number): Promise<void> => {
      offset.value = Math.max(0, next);
      await mirror.load();
    },
    check: () => ask((host) => host.access.check(null)),
    save: (table: Request<'access:export'>) => ask((host) => host.access.export(table)),
  };
});
