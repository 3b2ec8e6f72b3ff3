import { RE2JS } from 're2js';

/** A .NET pattern as this product can decide it. `null` from `test` means "not decided", never a guess. */
export interface DotnetRegex {
  /** True, false, or null when the pattern uses what a linear-time engine cannot do, or the input is too long. */
  test(input: string): boolean | null;
  /** Why it cannot be decided, or null. */
  readonly undecided: string | null;
  /** True when every text with at least one character that is no line break matches. */
  readonly matchesAnyText: boolean;
  /** True when every text at all matches, the empty one included. */
  readonly matchesEverything: boolean;
}

/** Longest input that is matched (SECURITY: 16 KB). */
const longestInput = 16_384;

/** Results that are kept for one pattern, and the longest input of one. */
const mostKept = 1_000;
const longestKept = 200;

/** Bodies that any single visible character satisfies; the engine's search is unanchored. */
const anyCharacter = new Set([
  '.',
  '.+',
  '.+?',
  '(.)',
  '(.+)',
  '(.+?)',
  '.{1,}',
  '[\\s\\S]',
  '[\\s\\S]+',
]);

/** What .NET writes and RE2 either refuses or, worse, reads differently. */
const untranslatable: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'lookaround'],
  [/\(\?>/, 'atomic group'],
  [/\(\?\(/, 'conditional'],
  [/\\[1-9]|\\k[<'{]/, 'backreference'],
  [/\(\?<[a-zA-Z]*-[a-zA-Z]+>/, 'balancing group'],
  [/\(\?[a-z]*[xn]/i, 'option x or n'],
  [/\\G/, 'contiguous match'],
  [/\[[^\]]*-\[/, 'class subtraction'],
  [/\\[pP]\{Is/, 'named block'],
];

const cache = new Map<string, DotnetRegex>();
const cacheSize = 2_000;

/** Compiles a .NET pattern once. Never throws: an invalid pattern is undecided, as it fails at run time there too. */
export function dotnetRegex(pattern: string): DotnetRegex {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const compiled = compile(pattern);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): DotnetRegex {
  const reason = untranslatable.find(([form]) => form.test(pattern))?.[1];
  if (reason !== undefined) return undecidedRegex(reason);
  let regex: RE2JS;
  try {
    regex = RE2JS.compile(translate(pattern));
  } catch {
    return undecidedRegex('invalid pattern');
  }
  const anchored = /[\^$]|\\[bBAzZ]/.test(pattern);
  const everything = !anchored && regex.matcher('').find();
  // A word border means the same in both engines only while the text is ASCII.
  const asciiOnly = /\\[bB]/.test(pattern);
  // The same pattern stands in many blocks, and the same phrases are typed at each of them.
  const found = new Map<string, boolean>();
  const finds = (input: string): boolean => {
    const before = found.get(input);
    if (before !== undefined) return before;
    const result = regex.matcher(input).find();
    if (input.length <= longestKept && found.size < mostKept) found.set(input, result);
    return result;
  };
  return {
    undecided: null,
    matchesEverything: everything,
    matchesAnyText: everything || anyCharacter.has(pattern),
    test: (input) => {
      if (input.length > longestInput || (asciiOnly && /[^\p{ASCII}]/u.test(input))) return null;
      return everything || finds(input);
    },
  };
}

function undecidedRegex(reason: string): DotnetRegex {
  return { undecided: reason, matchesAnyText: false, matchesEverything: false, test: () => null };
}

/** Unicode classes where .NET means Unicode and RE2 means ASCII; inside a class without its brackets. */
const classes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  w: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}',
  s: '\\s\\x{0b}\\x{85}\\p{Z}',
};

const negated: Readonly<Record<string, string>> = {
  D: '[^\\p{Nd}]',
  W: '[^\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]',
  S: '[^\\s\\x{0b}\\x{85}\\p{Z}]',
};

/**
 * Rewrites what .NET and RE2 spell differently with one meaning: Unicode classes, `\Z`, `$` before a final line
 * break, `(?'n')`, `\uXXXX`, `\e`.
 * Throws when a construct has no faithful form.
 */
function translate(pattern: string): string {
  let out = '';
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern[at]!;
    if (unit === '\\') {
      const next = pattern[at + 1] ?? '';
      const unicode = /^\\u([0-9a-fA-F]{4})/.exec(pattern.slice(at, at + 6));
      if (unicode !== null) {
        out += `\\x{${unicode[1]!}}`;
        at += 5;
        continue;
      }
      out += escape(next, inClass);
      at += 1;
    } else if (inClass) {
      if (unit === ']') inClass = false;
      // RE2 reads `[[:alpha:]]` as a class name, .NET as literals.
      out += unit === '[' ? '\\[' : unit;
    } else if (unit === '[') {
      inClass = true;
      out += unit;
      if (pattern[at + 1] === '^') {
        out += '^';
        at += 1;
      }
      if (pattern[at + 1] === ']') {
        out += '\\]';
        at += 1;
      }
    } else if (unit === '$') {
      out += '(?:\\n?\\z)';
    } else if (pattern.startsWith("(?'", at)) {
      const end = pattern.indexOf("'", at + 3);
      out += `(?P<${pattern.slice(at + 3, end)}>`;
      at = end;
    } else {
      out += unit;
    }
  }
  // With the option m, `$` and `^` change meaning; the rewrite above would be wrong.
  if (/\(\?[a-z]*m/.test(pattern)) throw new Error('multiline');
  return out;
}

function escape(letter: string, inClass: boolean): string {
  const unicodeClass = classes[letter];
  if (unicodeClass !== undefined) return inClass ? unicodeClass : `[${unicodeClass}]`;
  const negatedClass = negated[letter];
  if (negatedClass !== undefined) {
    if (inClass) throw new Error('negated class inside a class');
    return negatedClass;
  }
  if (letter === 'Z') return '(?:\\n?\\z)';
  if (letter === 'e') return '\\x{1b}';
  if (letter === 'b' && inClass) return '\\x{08}';
  // .NET takes an escaped letter without meaning as itself for punctuation; RE2 wants it so too.
  return `\\${letter}`;
}
