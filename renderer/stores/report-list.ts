import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { ReportRow } from '#app/contract/report-views.ts';
import type { ReportFilter } from '#renderer/reports/report-state.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/**
 * All clients with their last report. What the list is narrowed to and who is chosen stay when the view is left, so
 * that one client's report can be looked at in between.
 */
export const useReportList = defineStore('report-list', () => {
  const mirror = createMirror<ReportRow[]>(() => ask((host) => host.report.list(null)));
  const among = ref<ReportFilter>('all');
  const search = ref('');
  const chosen = shallowRef<ReadonlySet<string>>(new Set());

  listen('data:changed', ({ nouns }) => {
    const own = ['client', 'bot', 'run', 'report'] as const;
    if (own.some((noun) => nouns.includes(noun))) void mirror.refresh();
  });

  /** The row of a client, or undefined while unknown. */
  function row(clientId: string): ReportRow | undefined {
    return mirror.value.value?.find(({ client }) => client.id === clientId);
  }

  function clear(): void {
    mirror.clear();
    among.value = 'all';
    search.value = '';
    chosen.value = new Set();
  }

  return { ...mirror, among, search, chosen, row, clear };
});
