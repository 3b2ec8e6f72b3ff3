import { onBeforeUpdate, onUpdated } from 'vue';
import type { Ref } from 'vue';

/**
 * Keeps the keyboard's place: where an update of this component takes away what has the focus within `root` (a button
 * that did its work), the focus goes to what `next` finds there instead of the top of the page.
 */
export function useKeptFocus(
  root: Readonly<Ref<HTMLElement | null>>,
  next: (root: HTMLElement) => HTMLElement | null | undefined,
): void {
  let held: Element | null = null;
  onBeforeUpdate(() => {
    const { activeElement } = document;
    held = root.value?.contains(activeElement) === true ? activeElement : null;
  });
  onUpdated(() => {
    const isLost = held !== null && !held.isConnected;
    if (isLost && root.value && document.activeElement === document.body) next(root.value)?.focus();
    held = null;
  });
}
