/** Edits (insert, delete, replace of UTF-16 units) between two texts, or more than `limit` as soon as that is sure. */
export function levenshtein(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const cell = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1);
      next.push(cell);
      if (cell < best) best = cell;
    }
    if (best > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
