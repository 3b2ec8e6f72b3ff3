const literal = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** String literals of a script, by their quotes, without their escapes resolved; the script is never run or parsed further. */
export function stringConstants(source: string): string[] {
  return [...source.matchAll(literal)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
