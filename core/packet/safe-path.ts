import { utf8 } from './digest.ts';

/** Why a path may not stand in a packet. */
export type PathFault =
  'empty' | 'absolute' | 'climbs' | 'character' | 'end' | 'reserved' | 'not-nfc' | 'too-long';

/** Longest path, in characters, and in bytes so that no file system cuts it. */
const longestPath = 120;
const mostBytes = 240;

/** Device names of Windows, with any ending (superscript digits count as digits there), and one that JavaScript keeps. */
const reserved = /^(?:con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9¹²³]|__proto__)$/i;

/**
 * What is wrong with a path inside a packet, or null. Letters and digits of any script, space and `. _ -`, folders
 * parted by `/`: so no tool on any system reads it as something else, and no list of hashes has to quote it.
 */
export function pathFault(path: string): PathFault | null {
  if (path === '') return 'empty';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return 'absolute';
  if (path.length > longestPath || utf8(wellFormed(path)).length > mostBytes) return 'too-long';
  if (path.normalize('NFC') !== path) return 'not-nfc';
  for (const part of path.split('/')) {
    if (part === '') return 'empty';
    if (part === '.' || part === '..') return 'climbs';
    if (!/^[\p{L}\p{N} ._-]+$/u.test(part)) return 'character';
    if (/^[ -]|[. ]$/.test(part)) return 'end';
    if (reserved.test(part.split('.')[0]!.trimEnd())) return 'reserved';
  }
  return null;
}

/** Two paths with the same key are one file on a system that does not tell capitals. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A part of a path from any text: what is not allowed becomes `-`; never empty, at most 60 characters. */
export function safeName(text: string, fallback: string): string {
  const name = Array.from(text.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-'))
    .slice(0, 60)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  const isSafe = name !== '' && pathFault(name) === null;
  return isSafe ? name : fallback;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
