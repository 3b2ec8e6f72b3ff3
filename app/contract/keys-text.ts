import type { Keys } from './commands.ts';

const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** Keys as a system writes them: `Ctrl+Shift+P`, on macOS `⇧⌘P`. */
export function keysText({ key, mod, shift, alt }: Keys, isMac: boolean): string {
  const name = arrows[key] ?? key;
  // The order that each system's own menus have.
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return `${mod ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
