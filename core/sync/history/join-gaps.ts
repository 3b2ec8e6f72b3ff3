import type { Gap } from '#core/model/quality-history.ts';

/**
 * Recorded gaps as spans that lie apart, oldest first: those of one reason that touch or overlap are one, and where
 * reasons overlap the one that began first holds until it ends.
 */
export function joinGaps(gaps: readonly Gap[]): Gap[] {
  const apart: Gap[] = [];
  for (const gap of [...gaps].sort((a, b) => at(a.from) - at(b.from) || at(b.to) - at(a.to))) {
    const newest = apart.at(-1);
    const from = newest !== undefined && at(newest.to) > at(gap.from) ? newest.to : gap.from;
    if (at(gap.to) <= at(from)) continue;
    if (newest !== undefined && newest.reason === gap.reason && at(newest.to) === at(from))
      apart[apart.length - 1] = { ...newest, to: gap.to };
    else apart.push({ ...gap, from });
  }
  return apart;
}

function at(instant: string): number {
  return Date.parse(instant);
}
