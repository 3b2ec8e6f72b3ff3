import { expect, test } from 'vitest';
import { isLong, tellFigure } from '#test/faults/figure.ts';
import { killDuringSync } from './kill-during-sync.ts';

/** A process takes a while to start on a machine that has much else to do. */
const patience = { timeout: 3 * 3_600_000 };

test('A59 kill -9 during a sync loses nothing that was committed', patience, async (context) => {
  // Two stores side by side: a process spends most of its life starting.
  const lanes = isLong ? [500, 500] : [1];
  const longestLife = isLong ? 600 : 100;
  const tallies = await Promise.all(lanes.map((times) => killDuringSync({ times, longestLife })));
  expect(tallies.flatMap(({ faults }) => faults)).toEqual([]);
  const sum = (of: 'ends' | 'committed'): number =>
    tallies.reduce((all, tally) => all + tally[of], 0);
  tellFigure(context, `${sum('ends')} ends by SIGKILL, ${sum('committed')} commits told, 0 lost`);
});
