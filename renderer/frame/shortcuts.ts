import { onBeforeUnmount, onMounted } from 'vue';

/** Everything the keyboard can ask for. */
export const shortcutKeys = {
  audit: 'F5',
  report: 'Ctrl+E',
  reports: 'Ctrl+Shift+E',
  packet: 'Ctrl+Shift+C',
  next: 'F8',
  previous: 'Shift+F8',
  undo: 'Ctrl+Z',
  notices: 'F6',
  back: 'Alt+←',
  forward: 'Alt+→',
  settings: 'Ctrl+,',
  lock: 'Ctrl+L',
  list: 'Ctrl+/',
} as const;

/** Something the keyboard can ask for. */
export type Shortcut = keyof typeof shortcutKeys;

/** True where Command takes the place of Control. */
export const onMac = /^mac/i.test(navigator.platform);

/** A shortcut as this system writes it. */
export function keysOf(shortcut: Shortcut): string {
  const keys = shortcutKeys[shortcut];
  return onMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys;
}

function inTextField(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
}

/** Which shortcut a key press is, or null. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const control = onMac ? event.metaKey : event.ctrlKey;
  // Right Alt is Control+Alt on many keyboards of Brazil and Spain, where it types / ? [ ] { }.
  if (event.getModifierState('AltGraph') || (control && event.altKey)) return null;
  if (event.key === 'F5' && !control && !event.shiftKey) return 'audit';
  if (event.key === 'F6' && !control) return 'notices';
  if (event.key === 'F8' && !control) return event.shiftKey ? 'previous' : 'next';
  if (event.altKey && event.key === 'ArrowLeft') return 'back';
  if (event.altKey && event.key === 'ArrowRight') return 'forward';
  if (!control) return null;
  // Shift is let through: it is how some keyboards type the slash.
  if (event.key === '/') return 'list';
  const letter = event.key.toLowerCase();
  if (event.shiftKey) return letter === 'e' ? 'reports' : letter === 'c' ? 'packet' : null;
  if (event.key === ',') return 'settings';
  if (letter === 'e') return 'report';
  if (letter === 'l') return 'lock';
  // In a text field Ctrl+Z takes back typing.
  if (letter === 'z' && !inTextField(event)) return 'undo';
  return null;
}

/** Listens to the keyboard for as long as the component is on the page. */
export function useShortcuts(run: (shortcut: Shortcut) => void): void {
  function press(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut || event.repeat) return;
    event.preventDefault();
    run(shortcut);
  }
  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
}
