import type { CodedValues, IndexedFinding } from './held-findings.ts';

/** Numbers the values of a filter in the order they are met: looked up once for each finding, not once for each query. */
export function codedBy(
  findings: readonly IndexedFinding[],
  valueOf: (finding: IndexedFinding) => string,
): CodedValues {
  const known = new Map<string, number>();
  const values: string[] = [];
  const codes = new Uint32Array(findings.length);
  for (let place = 0; place < findings.length; place += 1) {
    const value = valueOf(findings[place]!);
    let code = known.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      known.set(value, code);
    }
    codes[place] = code;
  }
  return { values, codes };
}
