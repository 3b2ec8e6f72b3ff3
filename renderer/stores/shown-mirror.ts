import { ref } from 'vue';
import type { Ref } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import { listen } from '#renderer/bridge.ts';
import type { Noun } from './keyed-mirror.ts';
import { createMirror } from './mirror.ts';
import type { Mirror } from './mirror.ts';

/** A mirror of what is dear to read: it follows changes while somebody looks at it, and only then. */
export interface ShownMirror<T> extends Mirror<T> {
  readonly isShown: Readonly<Ref<boolean>>;
  /** Shows it, read anew. */
  readonly show: () => Promise<void>;
  /** Nobody looks any more; what was read stays until the next look. */
  readonly hide: () => void;
}

/** Makes one; it is read again when one of the nouns changed (null: when anything did). */
export function createShownMirror<T>(
  nouns: readonly Noun[] | null,
  read: () => Promise<Result<T>>,
): ShownMirror<T> {
  const isShown = ref(false);
  const mirror = createMirror<T>(read);

  listen('data:changed', (changed) => {
    if (!isShown.value) return;
    if (nouns === null || changed.nouns.some((noun) => nouns.includes(noun))) void mirror.refresh();
  });

  async function show(): Promise<void> {
    isShown.value = true;
    await mirror.load();
  }

  function hide(): void {
    isShown.value = false;
  }

  function clear(): void {
    hide();
    mirror.clear();
  }

  return { ...mirror, isShown, show, hide, clear };
}
