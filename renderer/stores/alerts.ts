import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import type { AlertRow } from '#app/contract/sync-views.ts';
import type { AlertLevel } from '#core/model/alert.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** Red first, then amber, then quiet. */
const ranks: Readonly<Record<AlertLevel, number>> = { red: 0, amber: 1, quiet: 2 };

function waits({ alert }: AlertRow): boolean {
  if (alert.dismissedAt !== null) return false;
  return alert.snoozedUntil === null || Date.parse(alert.snoozedUntil) <= Date.now();
}

/** What the user should know of, worst first. */
export const useAlerts = defineStore('alerts', () => {
  const mirror = createMirror<AlertRow[]>(() => ask((host) => host.alert.list(null)));

  listen('data:changed', ({ nouns }) => {
    if (nouns.some((noun) => noun === 'alert' || noun === 'client')) void mirror.refresh();
  });

  /** What is neither dismissed nor asleep: by level, then by client, then the newest. */
  const shown = computed<AlertRow[]>(() =>
    (mirror.value.value ?? [])
      .filter(waits)
      .sort(
        (a, b) =>
          ranks[a.alert.level] - ranks[b.alert.level] ||
          (a.clientName ?? '').localeCompare(b.clientName ?? '') ||
          b.alert.seenAt.localeCompare(a.alert.seenAt),
      ),
  );

  async function written(answer: Promise<{ ok: true } | { ok: false; fault: Fault }>) {
    const result = await answer;
    if (!result.ok) return result.fault;
    await mirror.refresh();
    return null;
  }

  /** Hides alerts until an instant. Returns what went wrong, or null. */
  async function snooze(ids: string[], until: string): Promise<Fault | null> {
    return written(ask((host) => host.alert.snooze({ ids, until })));
  }

  /** Puts alerts away for good, or takes that back. */
  async function setDismissed(ids: string[], dismissed: boolean): Promise<Fault | null> {
    return written(ask((host) => host.alert.setDismissed({ ids, dismissed })));
  }

  return { ...mirror, shown, snooze, setDismissed };
});
