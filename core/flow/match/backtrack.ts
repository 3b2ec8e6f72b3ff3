import type { AnchorPlace, RegexNode, SetItem } from './dotnet-syntax.ts';

/** Thrown when the steps that were given are used up. */
class OutOfSteps extends Error {}

/** Goes on behind a node from a place in the input; true when the rest of the pattern matched. */
type Next = (at: number) => boolean;

/**
 * Steps that a backtracking engine such as .NET's takes to look for a pattern in an input, tried at each place from the
 * left; null once there are more than `most`. Looks around and references to groups are passed over.
 */
export function backtrackSteps(node: RegexNode, input: string, most: number): number | null {
  const search = new Search(input, most);
  try {
    for (let start = 0; start <= input.length; start += 1) {
      if (search.match(node, start, () => true)) break;
    }
    return search.steps;
  } catch (error) {
    // A stack that ends first says the same as steps that do.
    if (error instanceof OutOfSteps || error instanceof RangeError) return null;
    throw error;
  }
}

class Search {
  steps = 0;
  readonly #input: string;
  readonly #most: number;

  constructor(input: string, most: number) {
    this.#input = input;
    this.#most = most;
  }

  match(node: RegexNode, at: number, next: Next): boolean {
    this.steps += 1;
    if (this.steps > this.#most) throw new OutOfSteps();
    switch (node.kind) {
      case 'unit':
      case 'set':
      case 'any':
        return takes(node, this.#input.charCodeAt(at)) && next(at + 1);
      case 'anchor':
        return this.#holds(node.place, at) && next(at);
      case 'sequence':
        return this.#sequence(node.parts, 0, at, next);
      case 'either':
        if (node.ways.every(isOneUnit)) {
          // .NET makes one set of alternatives of a single unit each.
          const unit = this.#input.charCodeAt(at);
          return node.ways.some((way) => isOneUnit(way) && takes(way, unit)) && next(at + 1);
        }
        return node.ways.some((way) => this.match(way, at, next));
      case 'repeat':
        return this.#repeat(node, 0, at, next);
      case 'beyond':
        return node.why === 'atomic group' && node.body !== null
          ? this.#atomic(node.body, at, next)
          : next(at);
    }
  }

  #sequence(parts: readonly RegexNode[], index: number, at: number, next: Next): boolean {
    const part = parts[index];
    if (part === undefined) return next(at);
    return this.match(part, at, (behind) => this.#sequence(parts, index + 1, behind, next));
  }

  #repeat(
    node: Extract<RegexNode, { kind: 'repeat' }>,
    count: number,
    at: number,
    next: Next,
  ): boolean {
    const more =
      count < node.most &&
      this.match(node.body, at, (behind) => {
        // A round that took nothing is the last one.
        if (behind === at) return next(behind);
        return this.#repeat(node, count + 1, behind, next);
      });
    return more || (count >= node.least && next(at));
  }

  /** What an atomic group took once is not tried in another way. */
  #atomic(body: RegexNode, at: number, next: Next): boolean {
    let end = -1;
    const matched = this.match(body, at, (behind) => {
      end = behind;
      return true;
    });
    return matched && next(end);
  }

  #holds(place: AnchorPlace, at: number): boolean {
    const input = this.#input;
    const isLast = at === input.length;
    switch (place) {
      case 'text-start':
        return at === 0;
      case 'text-end':
        return isLast;
      case 'last-line-end':
        return isLast || (at === input.length - 1 && input[at] === '\n');
      case 'line-start':
        return at === 0 || input[at - 1] === '\n';
      case 'line-end':
        return isLast || input[at] === '\n';
      case 'word':
      case 'not-word': {
        const isBorder = isWord(input[at - 1]) !== isWord(input[at]);
        return isBorder === (place === 'word');
      }
    }
  }
}

function isOneUnit(node: RegexNode): node is OneUnit {
  return node.kind === 'unit' || node.kind === 'set' || node.kind === 'any';
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(unit);
}

/** A node that takes one unit of the input. */
type OneUnit = Extract<RegexNode, { kind: 'unit' | 'set' | 'any' }>;

/** True when a node of one unit takes this one; never behind the end, where there is none (NaN). */
export function takes(node: OneUnit, unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  switch (node.kind) {
    case 'unit':
      return node.unit === unit || (node.folded && lower(node.unit) === lower(unit));
    case 'any':
      return node.lineFeedToo || unit !== 0x0a;
    case 'set': {
      const isInside = node.items.some(
        (item) =>
          isIn(item, unit) || (node.folded && (isIn(item, lower(unit)) || isIn(item, upper(unit)))),
      );
      return isInside !== node.negated;
    }
  }
}

function isIn(item: SetItem, unit: number): boolean {
  if (item.kind === 'range') return unit >= item.from && unit <= item.to;
  const letter = String.fromCharCode(unit);
  const isInside =
    item.kind === 'class'
      ? classes[item.name].test(letter)
      : new RegExp(`\\p{${item.name}}`, 'u').test(letter);
  return isInside !== item.negated;
}

const classes = {
  d: /\p{Nd}/u,
  w: /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u,
  s: /[\t-\r\u0085\p{Z}]/u,
} as const;

function lower(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

function upper(unit: number): number {
  return String.fromCharCode(unit).toUpperCase().charCodeAt(0);
}
