import { RegexSyntaxError } from './dotnet-syntax.ts';
import { isDigit, type PatternReader } from './pattern-reader.ts';

/** Options that a pattern can switch by `(?i)`: case, lines, unnamed groups, dot, blanks. */
export interface Options {
  readonly i: boolean;
  readonly m: boolean;
  readonly n: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

/** What an opening bracket begins; with its body still to come, but for options that stand alone. */
export type OpenedGroup =
  | { readonly kind: 'plain' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'beyond';
      readonly why: string;
      /** The name or number that a balancing group has. */
      readonly defines?: string | number;
    }
  /** `(?i)`: for the rest of the group around it. */
  | { readonly kind: 'options'; readonly options: Options }
  /** `(?i:…)` and `(?:…)`. */
  | { readonly kind: 'scoped'; readonly options: Options };

/** Reads what follows an opening bracket that is taken. Throws RegexSyntaxError. */
export function openGroup(reader: PatternReader, options: Options): OpenedGroup {
  if (reader.peek() !== '?' || reader.peek(1) === ')') return { kind: 'plain' };
  reader.take();
  const letter = reader.peek();
  if (letter === '=' || letter === '!') return beyond(reader, 'lookaround');
  if (letter === '>') return beyond(reader, 'atomic group');
  if (letter === '(') return { kind: 'beyond', why: 'conditional' };
  if (letter === '<' && /^[=!]$/.test(reader.peek(1))) {
    reader.take();
    return beyond(reader, 'lookaround');
  }
  if (letter === '<' || letter === "'") return namedGroup(reader);
  return optionGroup(reader, options);
}

function beyond(reader: PatternReader, why: string): OpenedGroup {
  reader.take();
  return { kind: 'beyond', why };
}

/** `(?<name>`, `(?'name'`, `(?<1>`, and the balancing `(?<a-b>`. */
function namedGroup(reader: PatternReader): OpenedGroup {
  const closing = reader.take() === '<' ? '>' : "'";
  const opened = groupName(reader);
  const isBalancing = reader.peek() === '-';
  if (isBalancing) {
    reader.take();
    if (reader.word() === '') throw new RegexSyntaxError('group without a name');
  } else if (opened === null) {
    throw new RegexSyntaxError('group without a name');
  }
  if (reader.take() !== closing) throw new RegexSyntaxError('group without a name');
  if (!isBalancing && opened !== null) return opened;
  const why = 'balancing group';
  if (opened?.kind === 'number') return { kind: 'beyond', why, defines: opened.number };
  return opened?.kind === 'name'
    ? { kind: 'beyond', why, defines: opened.name }
    : { kind: 'beyond', why };
}

function groupName(reader: PatternReader): OpenedGroup | null {
  if (isDigit(reader.peek())) {
    const number = reader.number();
    if (number === 0) throw new RegexSyntaxError('group of number zero');
    return { kind: 'number', number };
  }
  const name = reader.word();
  return name === '' ? null : { kind: 'name', name };
}

function optionGroup(reader: PatternReader, given: Options): OpenedGroup {
  const options = { ...given };
  let value = true;
  for (;;) {
    const letter = reader.take().toLowerCase();
    if (letter === ':') return { kind: 'scoped', options };
    if (letter === ')') return { kind: 'options', options };
    if (letter === '-' || letter === '+') value = letter === '+';
    else if (isOption(letter)) options[letter] = value;
    else throw new RegexSyntaxError('unknown group');
  }
}

function isOption(letter: string): letter is keyof Options {
  return letter.length === 1 && 'imnsx'.includes(letter);
}
