import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import type { Overview } from '#app/contract/overview-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import { useSettings } from './settings.ts';

/** How far back changes are shown. */
export const overviewSpans = ['day', 'week', 'month'] as const;

/** How far back changes are shown. */
export type OverviewSpan = (typeof overviewSpans)[number];

const days: Readonly<Record<OverviewSpan, number>> = { day: 1, week: 7, month: 30 };
const dayMs = 86_400_000;

/** What needs somebody over all clients. Read while somebody looks at it, and only then. */
export const useOverview = defineStore('overview', () => {
  const settings = useSettings();
  const span = ref<OverviewSpan>('day');
  const isShown = ref(false);
  const mirror = createMirror<Overview>(() => {
    const since = new Date(Date.now() - days[span.value] * dayMs).toISOString();
    return ask((host) => host.overview.read({ since, locale: settings.locale }));
  });

  listen('data:changed', () => {
    if (isShown.value) void mirror.refresh();
  });
  watch(span, () => void mirror.refresh());

  /** Shows it, read anew. */
  async function show(): Promise<void> {
    isShown.value = true;
    await mirror.load();
  }

  /** Nobody looks any more; what was read stays until the next look. */
  function hide(): void {
    isShown.value = false;
  }

  /** Forgets everything. */
  function clear(): void {
    isShown.value = false;
    mirror.clear();
  }

  return { ...mirror, span, show, hide, clear };
});
