import { expect, test } from 'vitest';
import { STRIP_HEIGHT, stripBars, stripDaysOf } from './strip-picture.ts';

const strip = [
  { value: 'GREEN', days: 40 },
  { value: 'gap', days: 10 },
  { value: 'GREEN', days: 5 },
  { value: 'RED', days: 35 },
] as const;

test('the better a rating the higher its bar, and a gap has none', () => {
  const bars = stripBars(strip);
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 40],
    [40, 10],
    [50, 5],
    [55, 35],
  ]);
  const [green, gap, , red] = bars;
  expect(gap?.height).toBe(0);
  expect(green!.height).toBeGreaterThan(red!.height);
  for (const { y, height } of bars) expect(y + height).toBe(STRIP_HEIGHT);
});

test('days are summed by what they say', () => {
  expect(stripDaysOf(strip)).toEqual([
    { value: 'GREEN', days: 45 },
    { value: 'gap', days: 10 },
    { value: 'RED', days: 35 },
  ]);
});
