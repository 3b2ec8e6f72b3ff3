import { shallowRef, watch } from 'vue';
import type { Ref } from 'vue';

/**
 * An element from the frame after it was shown on. A long list draws its first rows, the window paints them, and only
 * then is measured what else is in sight: two short tasks in place of a long one.
 */
export function fromNextFrame(
  element: Readonly<Ref<HTMLElement | null>>,
): Readonly<Ref<HTMLElement | null>> {
  const later = shallowRef<HTMLElement | null>(null);
  watch(
    element,
    (now) =>
      requestAnimationFrame(() => {
        if (element.value === now) later.value = now;
      }),
    { flush: 'post', immediate: true },
  );
  return later;
}
