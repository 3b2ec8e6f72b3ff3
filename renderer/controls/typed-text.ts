import { onBeforeUnmount, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** A pause in typing after which the list follows, in milliseconds. */
const PAUSE_MS = 150;

/** What stands in a search field: it follows the address at once, and the address follows it after a pause. */
export function useTypedText(
  known: () => string,
  change: (text: string) => void,
): { readonly typed: Ref<string>; readonly settle: () => void } {
  const typed = ref(known());
  let pause: ReturnType<typeof setTimeout> | undefined;

  let sent: string | null = null;

  function settle(): void {
    clearTimeout(pause);
    if (typed.value === known()) return;
    sent = typed.value;
    change(typed.value);
  }

  watch(known, (text) => {
    // What comes back of our own is older than what was typed since.
    if (text !== sent) typed.value = text;
    sent = null;
  });
  watch(typed, () => {
    clearTimeout(pause);
    pause = setTimeout(settle, PAUSE_MS);
  });
  onBeforeUnmount(() => clearTimeout(pause));
  return { typed, settle };
}
