import { onBeforeUnmount, onMounted } from 'vue';
import {
  commandIds,
  keysOf as keysFor,
  leavesTyping,
  type CommandId,
  type Keys,
} from '#app/contract/commands.ts';
import { keysText } from '#app/contract/keys-text.ts';

/** True where Command takes the place of Control. */
export const onMac = /^mac/i.test(navigator.platform);

/** The keys of a command as this system writes them; empty where it has none. */
export function keysOf(command: CommandId): string {
  const [keys] = keysFor(command, onMac);
  return keys === undefined ? '' : keysText(keys, onMac);
}

/** All keys of a command as this system writes them. */
export function allKeysOf(command: CommandId): string[] {
  return keysFor(command, onMac).map((keys) => keysText(keys, onMac));
}

function inTextField({ target }: KeyboardEvent): boolean {
  const isEditable = target instanceof HTMLElement && target.isContentEditable;
  return isEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isPressed({ key, mod, shift, alt }: Keys, event: KeyboardEvent): boolean {
  const control = onMac ? event.metaKey : event.ctrlKey;
  const foreign = onMac ? event.ctrlKey : event.metaKey;
  const isSign = /^[^\p{L}\p{N}]$/u.test(key);
  return (
    event.key.toUpperCase() === key.toUpperCase() &&
    control === (mod === true) &&
    // Control and Command together, or the Windows key, are the system's.
    !foreign &&
    event.altKey === (alt === true) &&
    // Shift is how some keyboards type a slash or a plus.
    (isSign || event.shiftKey === (shift === true))
  );
}

/** Which command a key press asks for, or null. */
export function commandOf(event: KeyboardEvent): CommandId | null {
  // Right Alt is Control+Alt on many keyboards of Brazil and Spain, where it types / ? [ ] { }.
  if (event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey)) return null;
  // A character that is still being put together is nobody's shortcut.
  if (event.isComposing) return null;
  const command = commandIds.find((one) =>
    keysFor(one, onMac).some((keys) => isPressed(keys, event)),
  );
  if (command === undefined) return null;
  return leavesTyping(command, onMac) && inTextField(event) ? null : command;
}

/** Listens to the keyboard for as long as the component is on the page. */
export function useShortcuts(run: (command: CommandId) => void): void {
  function press(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (command === null) return;
    // Of a held key as well: on macOS the native menu takes what the page leaves.
    event.preventDefault();
    if (!event.repeat) run(command);
  }
  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
}
