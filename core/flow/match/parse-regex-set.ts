import { RegexSyntaxError, type RegexNode, type SetItem } from './dotnet-syntax.ts';
import type { PatternReader } from './pattern-reader.ts';

/** General categories that .NET knows by these names. */
const categories = new Set(
  'C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'.split(
    ' ',
  ),
);

/**
 * What `\d`, `\W`, `\p{Lu}` and their like stand for, the letter behind the backslash being taken; null for another.
 * A named block (`\p{IsGreek}`) is known to .NET only and gives its reason. Throws RegexSyntaxError.
 */
export function classItem(letter: string, reader: PatternReader): SetItem | { why: string } | null {
  const name = letter.toLowerCase();
  const negated = name !== letter;
  if (name === 'd' || name === 'w' || name === 's') return { kind: 'class', name, negated };
  if (name !== 'p') return null;
  const property = reader.property();
  if (categories.has(property)) return { kind: 'category', name: property, negated };
  if (property.startsWith('Is')) return { why: 'named block' };
  throw new RegexSyntaxError('unknown property');
}

/** The first half of a range that is being read: a unit, and whether it was written by an escape. */
interface OpenRange {
  readonly from: number;
}

/**
 * A set in brackets, the opening one being taken. A subtraction (`[a-z-[aeiou]]`) and a class in the manner of POSIX,
 * which .NET skips, are beyond what a linear-time engine says the same way. Throws RegexSyntaxError.
 */
export function parseSet(reader: PatternReader, folded: boolean): RegexNode {
  const items: SetItem[] = [];
  let why: string | null = null;
  let open: OpenRange | null = null;
  const negated = reader.peek() === '^';
  if (negated) reader.take();
  for (let isFirst = true; ; isFirst = false) {
    if (reader.left === 0) throw new RegexSyntaxError('open set');
    let letter = reader.take();
    let unit = letter.charCodeAt(0);
    let isEscaped = false;
    if (letter === ']' && !isFirst) break;
    if (letter === '\\' && reader.left > 0) {
      letter = reader.take();
      const item = classItem(letter, reader);
      if (item !== null) {
        if (open !== null) throw new RegexSyntaxError('class in a range');
        if ('why' in item) why = item.why;
        else items.push(item);
        continue;
      }
      if (letter === '-') {
        // .NET reads `[a-\-]` in a way of its own.
        if (open !== null) why = 'escaped hyphen in a range';
        items.push({ kind: 'range', from: 0x2d, to: 0x2d });
        continue;
      }
      reader.at -= 1;
      unit = reader.escapedUnit();
      isEscaped = true;
    } else if (letter === '[' && reader.peek() === ':' && open === null) {
      why = 'class in the manner of POSIX';
    }
    const startsSubtraction = (): boolean =>
      !isEscaped &&
      !isFirst &&
      (open === null ? letter === '-' && reader.peek() === '[' : letter === '[');
    if (startsSubtraction()) {
      if (open === null) reader.take();
      parseSet(reader, folded);
      why = 'class subtraction';
      open = null;
      if (reader.left > 0 && reader.peek() !== ']')
        throw new RegexSyntaxError('subtraction in front');
    } else if (open !== null) {
      if (open.from > unit) throw new RegexSyntaxError('reversed range');
      items.push({ kind: 'range', from: open.from, to: unit });
      open = null;
    } else if (reader.left >= 2 && reader.peek() === '-' && reader.peek(1) !== ']') {
      open = { from: unit };
      reader.take();
    } else {
      items.push({ kind: 'range', from: unit, to: unit });
    }
  }
  return why === null
    ? { kind: 'set', items, negated, folded }
    : { kind: 'beyond', why, body: null };
}
