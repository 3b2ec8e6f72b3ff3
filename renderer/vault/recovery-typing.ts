import { readRecoveryCode, recoveryGroupLength } from '#core/model/recovery-code.ts';

/** How a recovery code stands while it is typed. `count`: characters that are missing or too many. */
export type RecoveryTyping =
  | { readonly kind: 'whole' }
  /** Right so far. */
  | { readonly kind: 'short'; readonly count: number }
  | { readonly kind: 'long'; readonly count: number }
  /** No code has this character. */
  | { readonly kind: 'character'; readonly character: string }
  /** All characters are there, and one of them at least is wrong. */
  | { readonly kind: 'check' };

/** Groups on paper. */
export const recoveryGroupCount = 6;

const whole = recoveryGroupCount * recoveryGroupLength;

/** Looks at a code as somebody types it, and says at the first wrong character that it is one. */
export function recoveryTyping(typed: string): RecoveryTyping {
  const characters = Array.from(typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, ''));
  const strange = characters.find((character) => !/^[0-9a-tv-z]$/i.test(character));
  if (strange !== undefined) return { kind: 'character', character: strange };
  if (characters.length < whole) return { kind: 'short', count: whole - characters.length };
  if (characters.length > whole) return { kind: 'long', count: characters.length - whole };
  return readRecoveryCode(typed).ok ? { kind: 'whole' } : { kind: 'check' };
}
