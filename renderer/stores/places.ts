import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Place, Visit } from '#app/contract/place-views.ts';
import { ask, listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';

/** Everything one can go to by its name, and where somebody went last. */
export const usePlaces = defineStore('places', () => {
  const all = createMirror<readonly Place[]>(readAll);
  const recent = shallowRef<readonly Place[]>([]);
  let asked = 0;

  // Names change and places go away: what stands in the native menu must follow.
  listen('data:changed', ({ nouns }) => {
    if (recent.value.length > 0 && nouns.some((noun) => noun !== 'job' && noun !== 'alert'))
      void readRecent();
  });

  async function readAll(): Promise<Result<readonly Place[]>> {
    const places: Place[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const start: number = from;
      const page = await ask((host) => host.place.list({ from: start }));
      if (!page.ok) return page;
      places.push(...page.value.places);
      from = page.value.next;
    }
    return { ok: true, value: places };
  }

  /** Takes what the host knows of recent places; where it cannot say, what was known stays. */
  async function take(question: Promise<Result<readonly Place[]>>): Promise<void> {
    const mine = ++asked;
    const answer = await question;
    if (mine === asked && answer.ok) recent.value = answer.value;
  }

  /** Reads the recent places. */
  async function readRecent(): Promise<void> {
    await take(ask((host) => host.place.readRecent(null)));
  }

  /** Remembers that somebody went there. That it could not be written disturbs nobody. */
  async function visit(visited: Visit): Promise<void> {
    await take(ask((host) => host.place.visit({ ...visited })));
  }

  function clear(): void {
    asked += 1;
    recent.value = [];
    all.clear();
  }

  return { ...all, recent, readRecent, visit, clear };
});
