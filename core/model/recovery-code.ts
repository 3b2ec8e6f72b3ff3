/** Characters of a recovery code, by value: Crockford's base32, without I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters that are secret: 26 of 5 bits, 130 bits in all. */
export const recoveryCodeLength = 26;

/** Characters that find a slip of the pen. */
const checkLength = 4;

/** Characters of a group on paper; the code and its check make six of them. */
export const recoveryGroupLength = 5;

/** Longest text that is looked at: a code with a separator after every character is far below it. */
const longestTyped = 200;

/** Why a typed code cannot be one. */
export type RecoveryCodeProblem = 'length' | 'character' | 'check';

/** A code as somebody typed it: its 26 characters in the one form, or what is wrong with it. */
export type TypedRecoveryCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: RecoveryCodeProblem };

/** A code of 26 random bytes, of which 5 bits each are taken. */
export function recoveryCodeFrom(random: Uint8Array): string {
  if (random.length !== recoveryCodeLength) throw new Error('a recovery code takes 26 bytes');
  return Array.from(random, (byte) => alphabet.charAt(byte & 31)).join('');
}

/** The code with its check, in groups of five as it is printed. */
export function recoveryGroups(code: string): string[] {
  const whole = code + checkOf(valuesOf(code));
  return whole.match(new RegExp(`.{${recoveryGroupLength}}`, 'g')) ?? [];
}

/**
 * Reads a code as people type it: in any case, with or without spaces and hyphens, O for 0, I or L for 1. Up to four
 * wrong characters are always found, and so is any exchange of two; of wilder ones one in a million passes.
 */
export function readRecoveryCode(typed: string): TypedRecoveryCode {
  const text = typed.length > longestTyped ? typed : canonical(typed);
  if (text.length !== recoveryCodeLength + checkLength) return { ok: false, problem: 'length' };
  if (Array.from(text).some((character) => !alphabet.includes(character))) {
    return { ok: false, problem: 'character' };
  }
  const code = text.slice(0, recoveryCodeLength);
  if (checkOf(valuesOf(code)) !== text.slice(recoveryCodeLength)) {
    return { ok: false, problem: 'check' };
  }
  return { ok: true, code };
}

/** True where somebody typed the group that is printed. */
export function isSameGroup(printed: string, typed: string): boolean {
  return typed.length <= longestTyped && canonical(typed) === printed;
}

function canonical(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function valuesOf(code: string): number[] {
  return Array.from(code, (character) => alphabet.indexOf(character));
}

// The check is a Reed-Solomon code over the field of 32 elements (x^5 + x^2 + 1), shortened to 30 characters: any two
// codes with their checks differ in five places at least.
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent += 1) {
  powers[exponent] = value;
  logarithms[value] = exponent;
  value <<= 1;
  if (value & 32) value ^= 0b100101;
}

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 31] ?? 0;
}

/** Product of (x - α^i) for i = 1 to 4, highest power first, without its leading 1. */
const generator = [1, 2, 3, 4]
  .map((exponent) => powers[exponent] ?? 0)
  .reduce<number[]>(
    (product, root) =>
      [...product, 0].map((value, index) => value ^ times(root, product[index - 1] ?? 0)),
    [1],
  )
  .slice(1);

function checkOf(values: readonly number[]): string {
  let rest = generator.map(() => 0);
  for (const value of values) {
    const factor = value ^ (rest[0] ?? 0);
    rest = generator.map((term, index) => (rest[index + 1] ?? 0) ^ times(term, factor));
  }
  return rest.map((value) => alphabet.charAt(value)).join('');
}
