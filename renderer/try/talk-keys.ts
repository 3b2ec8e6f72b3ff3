import { watch } from 'vue';
import type { Ref } from 'vue';
import { onMac } from '#renderer/frame/shortcuts.ts';

/** The keys that take back a change of the conversation, as this system writes them. */
export const undoKeys = onMac ? '⌘Z' : 'Ctrl+Z';

/**
 * Whether a key press takes a change of the conversation back or makes it again; null for any other. In a field that
 * holds something the same keys take back typing.
 */
export function undoOf(event: KeyboardEvent): 'back' | 'forward' | null {
  const control = onMac ? event.metaKey : event.ctrlKey;
  if (!control || event.altKey || event.getModifierState('AltGraph')) return null;
  const { target } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isField && target.value !== '') return null;
  const letter = event.key.toLowerCase();
  if (letter === 'z') return event.shiftKey ? 'forward' : 'back';
  return letter === 'y' && !onMac ? 'forward' : null;
}

/** Listens to these keys inside an element, before the window does. */
export function useUndoKeys(
  root: Readonly<Ref<HTMLElement | null>>,
  press: (event: KeyboardEvent) => void,
): void {
  watch(root, (element, before) => {
    before?.removeEventListener('keydown', press);
    element?.addEventListener('keydown', press);
  });
}
