import type { AnchorPlace, RegexNode, SetItem } from './dotnet-syntax.ts';

/** A .NET pattern in the syntax of RE2, and for which inputs both mean the same. */
export interface Translation {
  readonly pattern: string;
  /** Holds `^`, `$`, `\b` or one of their kind. */
  readonly anchored: boolean;
  /** Counts in units of UTF-16, where RE2 counts characters: says nothing about a text with halves of characters. */
  readonly countsUnits: boolean;
  /** Ignores case: the two fold alike in Latin-1 only. */
  readonly folds: boolean;
  /** Looks at the borders of words: alike in ASCII only. */
  readonly seesWords: boolean;
  /** Goes on behind `$`: says nothing about a text that ends with a line feed, before which `$` holds as well. */
  readonly goesOnAfterEnd: boolean;
}

/** Thrown for a construct without a faithful form. */
export class Untranslatable extends Error {
  /** What it is, e.g. `lookaround`. */
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.name = 'Untranslatable';
    this.why = why;
  }
}

/** Most that RE2 takes of one count. */
const highestCount = 1_000;

/** Writes a parsed pattern for RE2. Throws Untranslatable. */
export function translateRegex(node: RegexNode): Translation {
  const writer = new Writer();
  const pattern = writer.write(node, true);
  const { anchored, countsUnits, folds, seesWords, goesOnAfterEnd } = writer;
  return { pattern, anchored, countsUnits, folds, seesWords, goesOnAfterEnd };
}

class Writer {
  anchored = false;
  countsUnits = false;
  folds = false;
  seesWords = false;
  goesOnAfterEnd = false;

  /** `isLast`: nothing of the pattern follows this node. */
  write(node: RegexNode, isLast: boolean): string {
    switch (node.kind) {
      case 'unit':
        return this.#unit(node.unit, node.folded);
      case 'set':
        return this.#set(node);
      case 'any':
        this.countsUnits = true;
        return node.lineFeedToo ? anything : '[^\\x{a}]';
      case 'anchor':
        this.anchored = true;
        if (node.place === 'last-line-end' && !isLast) this.goesOnAfterEnd = true;
        if (node.place === 'word' || node.place === 'not-word') this.seesWords = true;
        return anchors[node.place];
      case 'sequence':
        return this.#sequence(node.parts, isLast);
      case 'either':
        return `(?:${node.ways.map((way) => this.write(way, isLast)).join('|')})`;
      case 'repeat': {
        const { body, least, most } = node;
        if (least > highestCount || (most !== Infinity && most > highestCount)) {
          throw new Untranslatable('high count');
        }
        const inner = this.write(body, isLast && most <= 1);
        return `(?:${inner}){${String(least)},${most === Infinity ? '' : String(most)}}`;
      }
      case 'beyond':
        throw new Untranslatable(node.why);
    }
  }

  /** A character outside of the basic plane is written as its two halves in a row; alone, one has no form. */
  #sequence(parts: readonly RegexNode[], isLast: boolean): string {
    let text = '';
    for (let at = 0; at < parts.length; at += 1) {
      const [part, next] = [parts[at]!, parts[at + 1]];
      if (part.kind === 'unit' && isHigh(part.unit) && next?.kind === 'unit' && isLow(next.unit)) {
        text += character(
          String.fromCharCode(part.unit, next.unit).codePointAt(0) ?? 0,
          part.folded,
        );
        at += 1;
      } else {
        text += this.write(part, isLast && next === undefined);
      }
    }
    return text;
  }

  #unit(unit: number, folded: boolean): string {
    if (isHigh(unit) || isLow(unit)) throw new Untranslatable('half character');
    if (folded && hasCase(unit)) {
      if (unit > 0xff || unit === microSign) throw new Untranslatable('case of letters');
      this.folds = true;
      return character(unit, true);
    }
    return character(unit, false);
  }

  #set({ items, negated, folded }: Extract<RegexNode, { kind: 'set' }>): string {
    const isWide = negated || items.some(({ kind }) => kind !== 'range');
    if (isWide) this.countsUnits = true;
    if (folded) this.#foldSet(items);
    for (const item of items) {
      if (item.kind === 'range' && item.to >= 0xd800 && item.from <= 0xdfff) {
        throw new Untranslatable('half character');
      }
    }
    const flag = folded ? 'i' : '';
    const [outside, inside] = [
      items.filter(isNegatedClass),
      items.filter((one) => !isNegatedClass(one)),
    ];
    if (outside.length === 0) {
      return `(?${flag}:[${negated ? '^' : ''}${inside.map(setItem).join('')}])`;
    }
    if (negated) return this.#outsideOf(outside, inside);
    const ways = [
      ...outside.map((item) => `[^${setItem({ ...item, negated: false })}]`),
      ...(inside.length === 0 ? [] : [`[${inside.map(setItem).join('')}]`]),
    ];
    return `(?${flag}:${ways.join('|')})`;
  }

  /** `[^\W]` is `\w`; of more than that the engine knows no intersection. */
  #outsideOf(outside: readonly SetItem[], inside: readonly SetItem[]): string {
    const [first] = outside;
    if (outside.length > 1 || inside.length > 0 || first === undefined) {
      throw new Untranslatable('intersection of classes');
    }
    return `[${setItem({ ...first, negated: false } as SetItem)}]`;
  }

  #foldSet(items: readonly SetItem[]): void {
    for (const item of items) {
      if (item.kind === 'category' && /^L[ult]$/.test(item.name)) {
        throw new Untranslatable('case of letters');
      }
      if (item.kind !== 'range') continue;
      if (item.to > 0xff || (item.from <= microSign && item.to >= microSign)) {
        throw new Untranslatable('case of letters');
      }
    }
    this.folds = true;
  }
}

const microSign = 0xb5;

const anything = '(?s:.)';

const anchors: Readonly<Record<AnchorPlace, string>> = {
  'text-start': '\\A',
  'text-end': '\\z',
  'last-line-end': '(?:\\n?\\z)',
  'line-start': '(?m:^)',
  'line-end': '(?m:$)',
  word: '\\b',
  'not-word': '\\B',
};

/** Classes as .NET means them, without their brackets. */
const classes = {
  d: '\\p{Nd}',
  w: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}',
  s: '\\x{9}-\\x{d}\\x{85}\\p{Z}',
} as const;

/** Categories that the engine has no table of. */
const unknownCategories = new Set(['C', 'Cn', 'Cs']);

/** `\W` and `\S` are unions turned around: inside of brackets they cannot be written. */
function isNegatedClass(item: SetItem): item is Extract<SetItem, { kind: 'class' }> {
  return item.kind === 'class' && item.negated && item.name !== 'd';
}

function setItem(item: SetItem): string {
  switch (item.kind) {
    case 'range':
      return `${code(item.from)}-${code(item.to)}`;
    case 'class':
      return item.name === 'd' && item.negated ? '\\P{Nd}' : classes[item.name];
    case 'category':
      if (unknownCategories.has(item.name)) throw new Untranslatable('category of no characters');
      return `\\${item.negated ? 'P' : 'p'}{${item.name}}`;
  }
}

function character(point: number, folded: boolean): string {
  return folded ? `(?i:${code(point)})` : code(point);
}

function code(point: number): string {
  return `\\x{${point.toString(16)}}`;
}

function hasCase(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter || letter.toUpperCase() !== letter;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
