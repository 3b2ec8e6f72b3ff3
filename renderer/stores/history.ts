import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { NumberHistory } from '#app/contract/sync-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** Spans that a history can be shown over, in days. */
export const historySpans = [7, 30, 90, 365] as const;

/** A span of a history, in days. */
export type HistorySpan = (typeof historySpans)[number];

const DAY = 86_400_000;

/** The history of the number that is open, over the last days. */
export const useHistory = defineStore('history', () => {
  const days = ref<HistorySpan>(30);
  const mirror = createKeyedMirror<NumberHistory>(['number', 'incident', 'run'], (numberId) => {
    const now = Date.now();
    const from = new Date(now - days.value * DAY).toISOString();
    return ask((host) => host.number.history({ numberId, from, to: new Date(now).toISOString() }));
  });

  /** Shows another span of the same number; the old one stays until the new one is there. */
  async function span(next: HistorySpan): Promise<void> {
    days.value = next;
    await mirror.refresh();
  }

  return { ...mirror, days, span };
});
