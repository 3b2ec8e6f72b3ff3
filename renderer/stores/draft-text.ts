import { computed, ref } from 'vue';
import type { Ref, WritableComputedRef } from 'vue';
import { useDrafts } from './drafts.ts';

/** The text of a field that outlives its view until it is stored or given up. */
export interface DraftText {
  readonly text: WritableComputedRef<string>;
  /** Whether it was typed before, in a view that is gone. */
  readonly isKept: Readonly<Ref<boolean>>;
  /** The field is shown: begins with what was kept, or with its start. */
  readonly begin: () => void;
  /** It was stored, or given up. */
  readonly done: () => void;
}

/** Makes one. `place`: what it belongs to, or null for what nothing is kept of. */
export function useDraftText(
  place: () => string | null,
  start: () => string = () => '',
): DraftText {
  const drafts = useDrafts();
  const own = ref('');
  const isKept = ref(false);

  const text = computed({
    get: () => {
      const at = place();
      return (at === null ? undefined : drafts.of(at)) ?? own.value;
    },
    set: (next) => {
      const at = place();
      if (at === null) own.value = next;
      else if (next === own.value) drafts.drop(at);
      else drafts.keep(at, next);
    },
  });

  function begin(): void {
    const at = place();
    own.value = start();
    isKept.value = at !== null && drafts.of(at) !== undefined;
  }

  function done(): void {
    const at = place();
    if (at !== null) drafts.drop(at);
    own.value = start();
    isKept.value = false;
  }

  begin();
  return { text, isKept, begin, done };
}
