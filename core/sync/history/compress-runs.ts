import type { Gap, NumberObservation } from '#core/model/quality-history.ts';

/** An observation, and how many equal ones are left out right after it. */
export type ObservationRun = NumberObservation & { readonly repeats: number };

/**
 * Observations, oldest first, with runs of equal ones given by their first and last: the first tells how many lay
 * between. Equal in all but the instant. A run ends at a gap, so that each side of it has a point of its own.
 */
export function compressRuns(
  observations: readonly NumberObservation[],
  gaps: readonly Gap[] = [],
): ObservationRun[] {
  const runs: NumberObservation[][] = [];
  const starts = gaps.map(({ from }) => Date.parse(from));
  for (const observation of observations) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isSame(last, observation)) {
      const [from, to] = [Date.parse(last.observedAt), Date.parse(observation.observedAt)];
      if (!starts.some((start) => start >= from && start < to)) {
        run.push(observation);
        continue;
      }
    }
    runs.push([observation]);
  }
  return runs.flatMap((run) => {
    const first = { ...run[0]!, repeats: Math.max(0, run.length - 2) };
    return run.length === 1 ? [first] : [first, { ...run.at(-1)!, repeats: 0 }];
  });
}

function isSame(a: NumberObservation, b: NumberObservation): boolean {
  return (Object.keys(a) as (keyof NumberObservation)[]).every(
    (name) => name === 'observedAt' || a[name] === b[name],
  );
}
