/** Digits with what people put between them; letters around make it a code. */
const run = /(?<![\dA-Za-z])(?:\+|00)?\(?\d(?:[ ().-]{0,3}\d)+(?![\dA-Za-z])/g;

/** More groups than any number has, for one number. */
const mostGroups = 9;

/**
 * Numbers inside a folded text: of each run of digits the longest stretches of whole groups that `isOne` takes, from the
 * left. Two numbers with only a space between them are two.
 */
export function numbersIn(
  text: string,
  isOne: (written: string) => boolean,
): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(run)].flatMap(({ 0: whole, index }) => {
    const groups = [...whole.matchAll(/(?:\+|\()*\d+/g)].map((group) => ({
      start: group.index,
      end: group.index + group[0].length,
    }));
    const found: { start: number; end: number }[] = [];
    for (let from = 0; from < groups.length; from += 1) {
      const last = longest(whole, groups, from, isOne);
      if (last === null) continue;
      found.push({ start: index + groups[from]!.start, end: index + groups[last]!.end });
      from = last;
    }
    return found;
  });
}

function longest(
  whole: string,
  groups: readonly { readonly start: number; readonly end: number }[],
  from: number,
  isOne: (written: string) => boolean,
): number | null {
  for (let last = Math.min(groups.length, from + mostGroups) - 1; last >= from; last -= 1) {
    if (isOne(whole.slice(groups[from]!.start, groups[last]!.end))) return last;
  }
  return null;
}
