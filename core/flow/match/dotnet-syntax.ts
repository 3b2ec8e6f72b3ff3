/** Letters of a character set, or what else stands in its brackets. */
export type SetItem =
  /** UTF-16 units from the first to the last, both included. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** `\d`, `\w`, `\s` as .NET means them: over all of Unicode. */
  | { readonly kind: 'class'; readonly name: 'd' | 'w' | 's'; readonly negated: boolean }
  /** A general category, e.g. `Lu`. */
  | { readonly kind: 'category'; readonly name: string; readonly negated: boolean };

/** Where an anchor holds: `^`, `$` and `\Z`, `\z`, their forms by the line, `\b`, `\B`. */
export type AnchorPlace =
  'text-start' | 'text-end' | 'last-line-end' | 'line-start' | 'line-end' | 'word' | 'not-word';

/** A .NET pattern as a tree. Options (`i`, `s`, `m`, `n`, `x`) are worked into the nodes they reach. */
export type RegexNode =
  /** One UTF-16 unit; `folded` when case does not count. */
  | { readonly kind: 'unit'; readonly unit: number; readonly folded: boolean }
  | {
      readonly kind: 'set';
      readonly items: readonly SetItem[];
      readonly negated: boolean;
      readonly folded: boolean;
    }
  /** Any unit, or any but a line feed. */
  | { readonly kind: 'any'; readonly lineFeedToo: boolean }
  | { readonly kind: 'anchor'; readonly place: AnchorPlace }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'either'; readonly ways: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly least: number;
      /** Infinity without an upper count. */
      readonly most: number;
    }
  /** What a linear-time engine has no form for; the body is what it surrounds, for those who only look. */
  | { readonly kind: 'beyond'; readonly why: string; readonly body: RegexNode | null };

/** Thrown for a pattern that .NET refuses to compile: the engine fails on it at run time. */
export class RegexSyntaxError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RegexSyntaxError';
  }
}

/** Thrown for a pattern that is too long or too deep to be looked at; says nothing about its being valid. */
export class RegexTooLargeError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RegexTooLargeError';
  }
}

/** True for what .NET counts as a letter of a word: letters, digits, marks without width, connectors. */
export function isWordUnit(unit: number): boolean {
  return /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(String.fromCharCode(unit));
}
