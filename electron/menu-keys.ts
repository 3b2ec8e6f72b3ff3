import type { MenuItemConstructorOptions } from 'electron';
import type { Keys } from '#app/contract/commands.ts';

const names: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/** Keys as Electron writes them, e.g. `CmdOrCtrl+Shift+P`. */
export function acceleratorOf({ key, mod, shift, alt }: Keys): string {
  return [
    ...(mod ? ['CmdOrCtrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    names[key] ?? key,
  ].join('+');
}

/**
 * Gives every entry of a menu, and of the menus in it, a letter of its own to be reached by (`&` before it): the first
 * letter of a word that is still free, else any letter of the label. An entry without a free letter keeps none.
 */
export function withAccessKeys(
  entries: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const { label, submenu } = entry;
    return {
      ...entry,
      ...(label === undefined ? {} : { label: marked(label, taken) }),
      ...(Array.isArray(submenu) ? { submenu: withAccessKeys(submenu) } : {}),
    };
  });
}

/** A name may hold the sign itself, which is then written twice. */
function marked(label: string, taken: Set<string>): string {
  const firsts = [...label.matchAll(/(?<![\p{L}\p{N}])[a-z0-9]/giu)];
  const place = [...firsts, ...label.matchAll(/[a-z0-9]/gi)].find(
    ([letter]) => !taken.has(letter.toLowerCase()),
  )?.index;
  const escaped = (text: string): string => text.replaceAll('&', '&&');
  if (place === undefined) return escaped(label);
  taken.add(label.charAt(place).toLowerCase());
  return `${escaped(label.slice(0, place))}&${escaped(label.slice(place))}`;
}
