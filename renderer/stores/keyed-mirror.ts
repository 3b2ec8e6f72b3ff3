import { ref } from 'vue';
import type { Ref } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { EventPayload } from '#app/contract/events.ts';
import { listen } from '#renderer/bridge.ts';
import { createMirror } from './mirror.ts';
import type { Mirror } from './mirror.ts';

/** What can change on the host's side. */
export type Noun = EventPayload<'data:changed'>['nouns'][number];

/** A mirror of what belongs to one client, number or incident at a time. */
export interface KeyedMirror<T> extends Mirror<T> {
  /** Whose value it is; null before anything was shown. */
  readonly key: Readonly<Ref<string | null>>;
  /** Shows the value of a key; what another key showed is gone at once. */
  readonly show: (key: string) => Promise<void>;
}

/** Makes one; it is read again when one of the nouns changed. */
export function createKeyedMirror<T>(
  nouns: readonly Noun[],
  read: (key: string) => Promise<Result<T>>,
): KeyedMirror<T> {
  const key = ref<string | null>(null);
  const mirror = createMirror<T>(() => read(key.value ?? ''));

  listen('data:changed', (changed) => {
    if (changed.nouns.some((noun) => nouns.includes(noun))) void mirror.refresh();
  });

  async function show(next: string): Promise<void> {
    if (key.value !== next) mirror.clear();
    key.value = next;
    await mirror.load();
  }

  function clear(): void {
    key.value = null;
    mirror.clear();
  }

  return { ...mirror, key, show, clear };
}
