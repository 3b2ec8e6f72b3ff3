import { describe, expect, test } from 'vitest';
import { isLong, tellFigure, times } from '../figure.ts';
import { fuzzTargets } from './fuzz-targets.ts';
import { fuzz, keepSeed } from './fuzz.ts';

/** The seed of every run; the long one goes on with a new one. */
const fixedSeed = 20_261_122;
const seeds = isLong ? [fixedSeed, Date.now() >>> 0] : [fixedSeed];

describe('A42 whatever a stranger writes is read or refused', () => {
  for (const target of fuzzTargets) {
    test(target.name, (context) => {
      const results = seeds.map((seed) =>
        // A new seed also grows its samples by what reaches new code.
        fuzz(target, { runs: times(60, 10_000), seed, watched: seed === fixedSeed ? 0 : 400 }),
      );
      const tried = results.reduce((sum, one) => sum + one.tried, 0);
      const slowest = Math.max(...results.map((one) => one.slowest));
      const crashes = results.flatMap((one) => one.crashes);
      const hangs = results.flatMap((one) => one.hangs);
      const grown = results.reduce((sum, one) => sum + one.grown, 0);
      tellFigure(
        context,
        `${target.name}: ${String(tried)} inputs (seeds ${seeds.join(', ')}; ${String(grown)} kept for new code), ` +
          `${String(crashes.length)} crashes, ${String(hangs.length)} hangs, slowest ${slowest.toFixed(0)} ms`,
      );
      if (isLong) for (const { seed } of [...crashes, ...hangs]) keepSeed(target.name, seed);
      expect({ crashes, hangs }).toEqual({ crashes: [], hangs: [] });
      expect(tried).toBeGreaterThanOrEqual(60);
    });
  }
});
