import { onBeforeUnmount, onMounted } from 'vue';
import { onMac } from '#renderer/frame/shortcuts.ts';
import type { RowSelection } from './row-selection.ts';

/** What takes keys for itself: text fields, and what floats above the page. */
const elsewhere = 'input:not([type=checkbox]), textarea, [role=dialog], [role=menu]';

/**
 * Ctrl+A chooses all rows that are shown, Escape lets all go, for as long as the table is on the page.
 * @param copy what Ctrl+C does with chosen rows while no text is marked
 */
export function useSelectionKeys(selection: RowSelection, copy: (() => void) | null = null): void {
  function press(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest(elsewhere)) return;
    const control = (onMac ? event.metaKey : event.ctrlKey) && !event.shiftKey && !event.altKey;
    const key = event.key.toLowerCase();
    if (control && key === 'a') {
      event.preventDefault();
      if (selection.all.value !== 'all') selection.toggleAll();
    } else if (control && key === 'c' && selection.all.value !== 'none') {
      if (String(getSelection() ?? '') === '') copy?.();
    } else if (event.key === 'Escape') {
      selection.clear();
    }
  }
  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
}
