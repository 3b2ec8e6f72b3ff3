import { asciiFold } from './ascii-fold.ts';

/** Names of devices in Windows, with or without an ending, in capitals or not. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])$/i;

/** What can become of a name on its way to a disk. */
export type NameChange =
  'characters-replaced' | 'unknown-token' | 'device-name' | 'shortened' | 'empty';

/** A name's part before its ending, and what was changed in it. */
export interface SafeStem {
  readonly stem: string;
  readonly changes: readonly NameChange[];
}

/**
 * A name's part before its ending that every file system takes and shows as it is: only ASCII letters, digits, `-`,
 * `_` and `.`; no dot, space or hyphen at its ends; no device of Windows.
 * @param longest in characters
 * @param instead stands for a name of which nothing is left
 */
export function safeStem(text: string, longest: number, instead: string): SafeStem {
  const changes: NameChange[] = [];
  const plain = trimmed(
    asciiFold(text)
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/([.-])\1+/g, '$1'),
  );
  if (plain !== text) changes.push('characters-replaced');
  let stem = plain;
  if (stem.replace(/[._-]/g, '') === '') {
    stem = instead;
    changes.push('empty');
  }
  if (device.test(stem.split('.')[0] ?? '')) {
    stem = `_${stem}`;
    changes.push('device-name');
  }
  if (stem.length > longest) {
    stem = trimmed(stem.slice(0, longest));
    changes.push('shortened');
  }
  return { stem, changes };
}

function trimmed(text: string): string {
  return text.replace(/^[.\s-]+|[.\s-]+$/g, '');
}
