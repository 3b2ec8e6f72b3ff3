import {
  RegexSyntaxError,
  RegexTooLargeError,
  type AnchorPlace,
  type RegexNode,
} from './dotnet-syntax.ts';
import { classItem, parseSet } from './parse-regex-set.ts';
import { isDigit, PatternReader } from './pattern-reader.ts';
import { openGroup, type Options } from './regex-group.ts';

/** Longest pattern and deepest nesting of groups that are looked at; Builder's own field takes far less. */
const longestPattern = 10_000;
const deepestGroup = 200;

/** What groups a pattern has, by number and by name, found by a first reading. */
interface Groups {
  readonly numbers: Set<number>;
  readonly names: Set<string>;
  /** Groups without a name so far. */
  unnamed: number;
}

/**
 * A .NET pattern as a tree, read by the rules of .NET's own parser without options (FLOW.md 5.3: `Regex.IsMatch`).
 * Throws RegexSyntaxError where .NET throws, RegexTooLargeError for what is not looked at.
 */
export function parseRegex(pattern: string): RegexNode {
  if (pattern.length > longestPattern) throw new RegexTooLargeError('long pattern');
  // Whether `\12` is a group or a character depends on groups further on, so a first reading counts them.
  const first = new RegexParser(pattern, null);
  first.parse();
  return new RegexParser(pattern, allGroups(first.groups)).parse();
}

/** Named groups take the first free numbers behind those without a name. */
function allGroups({ numbers, names, unnamed }: Groups): Groups {
  const all = new Set(numbers);
  for (let at = 1; at <= unnamed; at += 1) all.add(at);
  let next = unnamed + 1;
  for (let count = names.size; count > 0; count -= 1) {
    while (all.has(next)) next += 1;
    all.add(next);
  }
  return { numbers: all, names, unnamed };
}

class RegexParser {
  readonly groups: Groups = { numbers: new Set(), names: new Set(), unnamed: 0 };
  readonly #known: Groups | null;
  readonly #reader: PatternReader;
  #depth = 0;

  constructor(pattern: string, known: Groups | null) {
    this.#reader = new PatternReader(pattern);
    this.#known = known;
  }

  parse(): RegexNode {
    const node = this.#either({ i: false, m: false, n: false, s: false, x: false });
    if (this.#reader.left > 0) throw new RegexSyntaxError('closing bracket without an opening one');
    return node;
  }

  /** Alternatives up to a closing bracket or the end; `(?i)` changes the options for what is behind it. */
  #either(given: Options): RegexNode {
    let options = given;
    const ways: RegexNode[] = [];
    let parts: RegexNode[] = [];
    for (;;) {
      this.#skipBlanks(options);
      const unit = this.#reader.peek();
      if (unit === '' || unit === ')') break;
      if (unit === '|') {
        this.#reader.take();
        ways.push(sequence(parts));
        parts = [];
        continue;
      }
      const read = this.#atom(options);
      if ('options' in read) {
        options = read.options;
        this.#refuseCount(options);
      } else {
        parts.push(this.#counted(read.node, options));
      }
    }
    ways.push(sequence(parts));
    return ways.length === 1 ? ways[0]! : { kind: 'either', ways };
  }

  #atom(options: Options): { node: RegexNode } | { options: Options } {
    const reader = this.#reader;
    if (this.#seesCount()) throw new RegexSyntaxError('count of nothing');
    const letter = reader.take();
    switch (letter) {
      case '(':
        return this.#group(options);
      case '[':
        return { node: parseSet(reader, options.i) };
      case '.':
        return { node: { kind: 'any', lineFeedToo: options.s } };
      case '^':
        return { node: anchor(options.m ? 'line-start' : 'text-start') };
      case '$':
        return { node: anchor(options.m ? 'line-end' : 'last-line-end') };
      case '\\':
        return { node: this.#escape(options) };
      default:
        return { node: unitNode(letter.charCodeAt(0), options) };
    }
  }

  #group(options: Options): { node: RegexNode } | { options: Options } {
    const opened = openGroup(this.#reader, options);
    if (opened.kind === 'options') return { options: opened.options };
    if (opened.kind === 'plain' && !options.n) this.groups.unnamed += 1;
    if (opened.kind === 'number') this.groups.numbers.add(opened.number);
    if (opened.kind === 'name') this.groups.names.add(opened.name);
    if (opened.kind === 'beyond') {
      if (typeof opened.defines === 'number') this.groups.numbers.add(opened.defines);
      if (typeof opened.defines === 'string') this.groups.names.add(opened.defines);
    }
    this.#depth += 1;
    if (this.#depth > deepestGroup) throw new RegexTooLargeError('deep nesting');
    const body = this.#either('options' in opened ? opened.options : options);
    this.#depth -= 1;
    if (this.#reader.take() !== ')') throw new RegexSyntaxError('open group');
    return { node: opened.kind === 'beyond' ? { kind: 'beyond', why: opened.why, body } : body };
  }

  /** What stands behind a backslash outside of brackets. */
  #escape(options: Options): RegexNode {
    const reader = this.#reader;
    const letter = reader.peek();
    if (letter === '') throw new RegexSyntaxError('backslash at the end');
    const place = anchors[letter];
    if (place !== undefined) {
      reader.take();
      return anchor(place);
    }
    if (letter === 'G') {
      reader.take();
      return { kind: 'beyond', why: 'contiguous match', body: null };
    }
    if (/^[dDwWsSpP]$/.test(letter)) {
      reader.take();
      const item = classItem(letter, reader);
      if (item === null || 'why' in item) {
        return { kind: 'beyond', why: item?.why ?? 'class', body: null };
      }
      return { kind: 'set', items: [item], negated: false, folded: options.i };
    }
    return this.#reference() ?? unitNode(reader.escapedUnit(), options);
  }

  /** `\1`, `\k<name>`, `\<name>`; null, with nothing taken, when the escape is a character. */
  #reference(): RegexNode | null {
    const reader = this.#reader;
    const start = reader.at;
    const isNamed = reader.peek() === 'k';
    if (isNamed) reader.take();
    const opening = reader.peek();
    if (opening === '<' || opening === "'") {
      reader.take();
      const name = reader.word();
      if (name !== '' && reader.take() === (opening === '<' ? '>' : "'")) {
        return this.#referTo(name);
      }
    }
    if (isNamed) throw new RegexSyntaxError('malformed reference');
    reader.at = start;
    const digit = reader.peek();
    if (!isDigit(digit) || digit === '0') return null;
    const number = reader.number();
    if (this.#known === null || this.#known.numbers.has(number)) return backreference;
    if (number <= 9) throw new RegexSyntaxError('reference to no group');
    reader.at = start;
    return null;
  }

  #referTo(name: string): RegexNode {
    const known = this.#known;
    const isNumber = /^\d+$/.test(name);
    const exists = isNumber
      ? Number(name) === 0 || known?.numbers.has(Number(name))
      : known?.names.has(name);
    if (known !== null && exists !== true) throw new RegexSyntaxError('reference to no group');
    return backreference;
  }

  /** A node with the count behind it, if there is one; two counts in a row are refused, as .NET does. */
  #counted(body: RegexNode, options: Options): RegexNode {
    const reader = this.#reader;
    this.#skipBlanks(options);
    if (!this.#seesCount()) return body;
    const sign = reader.take();
    let least = sign === '+' ? 1 : 0;
    let most = sign === '?' ? 1 : Infinity;
    if (sign === '{') {
      least = reader.number();
      most = least;
      if (reader.peek() === ',') {
        reader.take();
        most = isDigit(reader.peek()) ? reader.number() : Infinity;
      }
      reader.take();
      if (least > most) throw new RegexSyntaxError('reversed count');
    }
    this.#skipBlanks(options);
    if (reader.peek() === '?') reader.take();
    this.#refuseCount(options);
    return { kind: 'repeat', body, least, most };
  }

  #refuseCount(options: Options): void {
    this.#skipBlanks(options);
    if (this.#seesCount()) throw new RegexSyntaxError('count of a count');
  }

  /** True before `*`, `+`, `?` and a well-formed `{2,3}`; any other brace is a brace. */
  #seesCount(): boolean {
    const unit = this.#reader.peek();
    if (unit === '*' || unit === '+' || unit === '?') return true;
    if (unit !== '{') return false;
    return /^\{\d+(?:,\d*)?\}/.test(
      this.#reader.pattern.slice(this.#reader.at, this.#reader.at + 40),
    );
  }

  /** Comments, and with the option x blanks and the rest of a line behind `#`. */
  #skipBlanks({ x }: Options): void {
    const reader = this.#reader;
    for (;;) {
      if (x && /^[\t\n\f\r ]$/.test(reader.peek())) {
        reader.take();
      } else if (x && reader.peek() === '#') {
        while (reader.left > 0 && reader.peek() !== '\n') reader.take();
      } else if (reader.sees('(?#')) {
        while (reader.left > 0 && reader.peek() !== ')') reader.take();
        if (reader.take() !== ')') throw new RegexSyntaxError('open comment');
      } else {
        return;
      }
    }
  }
}

const anchors: Readonly<Record<string, AnchorPlace>> = {
  A: 'text-start',
  Z: 'last-line-end',
  z: 'text-end',
  b: 'word',
  B: 'not-word',
};

const backreference: RegexNode = { kind: 'beyond', why: 'backreference', body: null };

function anchor(place: AnchorPlace): RegexNode {
  return { kind: 'anchor', place };
}

function unitNode(unit: number, { i }: Options): RegexNode {
  return { kind: 'unit', unit, folded: i };
}

function sequence(parts: readonly RegexNode[]): RegexNode {
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}
