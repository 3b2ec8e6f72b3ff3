import { RE2JS } from 're2js';
import { RegexSyntaxError, RegexTooLargeError } from './dotnet-syntax.ts';
import { parseRegex } from './parse-regex.ts';
import { translateRegex, Untranslatable, type Translation } from './translate-regex.ts';

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
  let translation: Translation;
  let regex: RE2JS;
  try {
    translation = translateRegex(parseRegex(pattern));
    regex = RE2JS.compile(translation.pattern);
  } catch (error) {
    return undecidedRegex(whyUndecided(error));
  }
  const { anchored, countsUnits, folds, seesWords, goesOnAfterEnd } = translation;
  const everything = !anchored && regex.matcher('').find();
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
      if (input.length > longestInput) return null;
      if (everything) return true;
      if (countsUnits && hasHalves.test(input)) return null;
      if (folds && beyondLatin1.test(input)) return null;
      if (seesWords && beyondAscii.test(input)) return null;
      if (goesOnAfterEnd && input.endsWith('\n')) return null;
      return finds(input);
    },
  };
}

/** Characters outside of the basic plane are two units to .NET, and so is what is left of a broken one. */
const hasHalves = /[\ud800-\udfff]/;
const beyondLatin1 = /[\u00b5\u0100-\uffff]/;
const beyondAscii = /[^\p{ASCII}]/u;

/** Only what .NET refuses is invalid; what we or the engine cannot take is not the pattern's fault. */
function whyUndecided(error: unknown): string {
  if (error instanceof RegexSyntaxError) return 'invalid pattern';
  if (error instanceof Untranslatable) return error.why;
  if (error instanceof RegexTooLargeError) return error.message;
  return 'too large';
}

function undecidedRegex(reason: string): DotnetRegex {
  return { undecided: reason, matchesAnyText: false, matchesEverything: false, test: () => null };
}
