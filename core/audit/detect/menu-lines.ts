import { tellsOfPerson } from '../lexicon/person-words.ts';

/** A choice that a user can read in a menu. */
export interface MenuEntry {
  /** The words of the choice, without its number and without WhatsApp marks. */
  readonly label: string;
  /** What stands in front of it, e.g. `2`; null for buttons and list rows. */
  readonly number: string | null;
}

/** A number with a mark after it, or a number in a key; times and prices have a digit after the mark. */
const numbered =
  /^(\d{1,2})(?:\s?\u20e3\s?[-–—.):]?|\s{0,2}[-–—.):º°]{1,2}(?!\d))\s{0,4}(\S.{0,200})$/;

/** Numbered lines of a text: what a menu is where there are no buttons. */
export function menuLines(text: string): MenuEntry[] {
  return text.split('\n').flatMap((line) => {
    const bare = line
      .slice(0, 400)
      .replace(/\{\{[^{}]{0,80}\}\}/g, '')
      .replace(/[*_~\u200b]|\ufe0f/g, '')
      .trim();
    const match = numbered.exec(bare);
    return match === null ? [] : [{ number: match[1]!, label: match[2]!.trim() }];
  });
}

/** All choices of what the bot shows. One numbered line alone is no menu, unless it offers a person. */
export function menuEntries(texts: readonly string[], options: readonly string[]): MenuEntry[] {
  const lines = texts.flatMap((text) => menuLines(text));
  const isMenu = lines.length > 1 || options.length > 0;
  return [
    ...options.map((label): MenuEntry => ({ label, number: menuLines(label)[0]?.number ?? null })),
    ...lines.filter(({ label }) => isMenu || tellsOfPerson(label) !== null),
  ];
}
