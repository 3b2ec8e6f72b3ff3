import type { MaskKind } from './detectors.ts';
import { phoneKey } from './phones.ts';

/** One spelling for one value. `piece`: folded text. */
export function valueKey(kind: MaskKind, piece: string): string {
  if (kind === 'phone') return phoneKey(piece);
  const lower = piece.toLowerCase();
  return kind === 'email' || kind === 'name' || kind === 'term'
    ? lower.trim().replace(/\s+/g, ' ')
    : lower.replace(/[^\da-z]/g, '');
}
