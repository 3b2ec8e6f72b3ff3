import { dotnetRegex } from './dotnet-regex.ts';

/** Texts that many patterns of real bots accept, tried before one is built from the pattern itself. */
const usual = [
  'oi',
  '1',
  'sim',
  '11987654321',
  '11111111111',
  'ana@padaria.com.br',
  '01/01/2025',
  'Ana',
  'A',
];

/**
 * A text that a .NET pattern matches, checked by matching it; null when none was found.
 * Builds from the pattern's first alternative: letters stay, classes give their first member, counts their least.
 */
export function regexExample(pattern: string): string | null {
  const regex = dotnetRegex(pattern);
  const built = build(pattern);
  // The built text says what the author meant ("2", "humano"); the usual ones are for patterns of form.
  for (const text of [built, ...usual]) {
    if (text !== '' && regex.test(text) === true) return text;
  }
  return null;
}

/** Nobody types more; nested counts would otherwise multiply. */
const longestExample = 200;

function build(pattern: string): string {
  const body = pattern.replace(/^\(\?[a-z]+\)/i, '');
  return sequence(firstAlternative(body), 0);
}

/** The part before the first `|` that stands outside any group or class. */
function firstAlternative(pattern: string): string {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern[at];
    if (unit === '\\') at += 1;
    else if (inClass) inClass = unit !== ']';
    else if (unit === '[') inClass = true;
    else if (unit === '(') depth += 1;
    else if (unit === ')') depth -= 1;
    else if (unit === '|' && depth === 0) return pattern.slice(0, at);
  }
  return pattern;
}

const escapes: Readonly<Record<string, string>> = {
  d: '1',
  w: 'a',
  s: ' ',
  D: 'a',
  W: ' ',
  S: 'a',
  n: '\n',
  t: '\t',
};

function sequence(pattern: string, nesting: number): string {
  if (nesting > 20) return '';
  let out = '';
  for (let at = 0; at < pattern.length;) {
    const [piece, next] = atom(pattern, at, nesting);
    const count = /^(?:\{(\d{1,3})(?:,\d*)?\}|[*+?])\??/.exec(pattern.slice(next));
    const least =
      count === null
        ? 1
        : count[1] !== undefined
          ? Number(count[1])
          : count[0].startsWith('+')
            ? 1
            : 0;
    out += piece.repeat(Math.min(least, longestExample)).slice(0, longestExample);
    at = next + (count?.[0].length ?? 0);
  }
  return out;
}

/** One letter, class or group of a pattern: what it gives, and where it ends. */
function atom(pattern: string, at: number, nesting: number): [piece: string, next: number] {
  const unit = pattern[at]!;
  if (unit === '^' || unit === '$') return ['', at + 1];
  if (unit === '.') return ['a', at + 1];
  if (unit === '\\') {
    const letter = pattern[at + 1] ?? '';
    return [/[bBAZzG]/.test(letter) ? '' : (escapes[letter] ?? letter), at + 2];
  }
  if (unit === '[') {
    const end = pattern.indexOf(']', at + 2);
    const inside = pattern.slice(at + 1, end < 0 ? pattern.length : end);
    const first = inside.startsWith('^')
      ? '~'
      : inside.startsWith('\\')
        ? (escapes[inside[1] ?? ''] ?? inside[1] ?? '')
        : (inside[0] ?? '');
    return [first, end < 0 ? pattern.length : end + 1];
  }
  if (unit === '(') {
    const end = closing(pattern, at);
    const inside = pattern.slice(at + 1, end).replace(/^\?(?::|<[^=!>]*>|'[^']*'|P<[^>]*>)/, '');
    return [inside.startsWith('?') ? '' : sequence(firstAlternative(inside), nesting + 1), end + 1];
  }
  return [unit, at + 1];
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at += 1) {
    const unit = pattern[at];
    if (unit === '\\') at += 1;
    else if (unit === '(') depth += 1;
    else if (unit === ')' && (depth -= 1) === 0) return at;
  }
  return pattern.length;
}
