import { visibleParts } from '../visible-text.ts';

/** What a cell of a workbook holds at most, in UTF-16 units. */
const longestCell = 32_767;

/** What XML cannot hold and the report does not name by itself. */
const unwritable = /[\ufffe\uffff]/g;

/** Written so in a workbook, a spreadsheet reads it as the character it names. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * A stranger's text as the text of a workbook's cell: lines kept, unseen characters named in angle brackets, no longer
 * than a cell can be.
 */
export function cellText(text: string): string {
  const visible = visibleParts(text)
    .map((part) => (part.named ? `‹${part.text}›` : part.text))
    .join('')
    .replace(unwritable, (character) => {
      return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`;
    })
    .replace(escapeLike, '_x005F_');
  return visible.length > longestCell ? `${cut(visible)}…` : visible;
}

/** Never between the halves of a character. */
function cut(text: string): string {
  return text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '');
}
