import { onBeforeUnmount, ref } from 'vue';
import type { Ref } from 'vue';

/** Pixels of the screen per CSS pixel; follows the window to another screen. */
export function usePixelRatio(): Readonly<Ref<number>> {
  const ratio = ref(window.devicePixelRatio || 1);
  let query: MediaQueryList | null = null;

  // A query speaks of one value: after each change the next one is asked for.
  function follow(): void {
    query?.removeEventListener('change', follow);
    ratio.value = window.devicePixelRatio || 1;
    query = window.matchMedia(`(resolution: ${ratio.value}dppx)`);
    query.addEventListener('change', follow);
  }

  follow();
  onBeforeUnmount(() => query?.removeEventListener('change', follow));
  return ratio;
}
