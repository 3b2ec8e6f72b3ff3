/** Levels of nesting that an answer of a service may have; writing and comparing values recurses, parsing does not. */
export const deepestAnswer = 200;

const quote = 0x22;
const backslash = 0x5c;

/** True for a JSON text that is nested deeper than so many levels. Builds nothing, so a bomb is told before it is parsed. */
export function isDeeperThan(text: string, levels: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      at += 1;
      while (at < text.length && text.charCodeAt(at) !== quote) {
        at += text.charCodeAt(at) === backslash ? 2 : 1;
      }
    } else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > levels) return true;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return false;
}
