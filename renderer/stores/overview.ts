import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import type { Overview } from '#app/contract/overview-views.ts';
import { ask } from '#renderer/bridge.ts';
import { useSettings } from './settings.ts';
import { createShownMirror } from './shown-mirror.ts';

/** How far back changes are shown. */
export const overviewSpans = ['day', 'week', 'month'] as const;

/** How far back changes are shown. */
export type OverviewSpan = (typeof overviewSpans)[number];

const days: Readonly<Record<OverviewSpan, number>> = { day: 1, week: 7, month: 30 };
const dayMs = 86_400_000;

/** What needs somebody over all clients. */
export const useOverview = defineStore('overview', () => {
  const settings = useSettings();
  const span = ref<OverviewSpan>('day');
  const mirror = createShownMirror<Overview>(null, () => {
    const since = new Date(Date.now() - days[span.value] * dayMs).toISOString();
    return ask((host) => host.overview.read({ since, locale: settings.locale }));
  });

  watch(span, () => void mirror.refresh());

  return { ...mirror, span };
});
