import { safeStem, type NameChange } from './safe-stem.ts';

/** What a pattern may speak of, each written in braces. */
export const nameTokens = ['client', 'bot', 'kind', 'date', 'ruleset', 'lang', 'length'] as const;

/** One of them. */
export type NameToken = (typeof nameTokens)[number];

/** Values of the tokens; an empty one leaves its place out, with the separator before it. */
export type NameValues = Readonly<Record<NameToken, string>>;

/** Longest name of a file, its ending counted, so that with its folder it stays inside what Windows takes. */
export const longestName = 120;

/** Shortest piece that a value is cut to before the whole is cut. */
const shortestPiece = 12;

/** A name, and what had to be changed for it: what a live preview shows. */
export interface PatternName {
  readonly name: string;
  readonly changes: readonly NameChange[];
  /** Words in braces that mean nothing, as they were written. */
  readonly unknown: readonly string[];
}

/**
 * The file name that a pattern gives, e.g. `{client}_{kind}_{date}`. Too long a name loses the ends of client and bot
 * first, so that day and language stay. Pure: whether the name is taken is asked elsewhere.
 * @param ending without its dot
 */
export function patternName(pattern: string, values: NameValues, ending: string): PatternName {
  const room = longestName - ending.length - 1;
  const unknown: string[] = [];
  const changes: NameChange[] = [];
  let given = values;
  let text = fill(pattern, given, unknown);
  for (const token of ['client', 'bot'] as const) {
    const over = text.length - room;
    const value = given[token];
    if (over <= 0 || value.length <= shortestPiece || !pattern.includes(`{${token}}`)) continue;
    const shorter = value.slice(0, Math.max(shortestPiece, value.length - over));
    given = { ...given, [token]: shorter.replace(/-+$/, '') };
    text = fill(pattern, given, []);
    changes.push('shortened');
  }
  if (unknown.length > 0) changes.push('unknown-token');
  const safe = safeStem(text, room, values.kind);
  return {
    name: `${safe.stem}.${ending}`,
    changes: [...new Set([...changes, ...safe.changes])],
    unknown,
  };
}

/** Puts the values in; a token without one goes with the separator that joins it. */
function fill(pattern: string, values: NameValues, unknown: string[]): string {
  const known = new Set<string>(nameTokens);
  return pattern
    .replace(/([_-]?)\{([^{}]*)\}/g, (whole, separator: string, token: string) => {
      if (!known.has(token)) {
        unknown.push(whole.slice(separator.length));
        return '';
      }
      const value = values[token as NameToken];
      return value === '' ? '' : separator + value;
    })
    .replace(/^[_-]+/, '');
}
