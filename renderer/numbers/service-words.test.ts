import { expect, test } from 'vitest';
import { limitCount } from './service-words.ts';

test.each([
  ['TIER_250', 250],
  ['TIER_2K', 2000],
  ['TIER_100K', 100_000],
  ['TIER_UNLIMITED', null],
  ['TIER_NOT_SET', null],
])('%s stands for %s people', (limit, count) => {
  expect(limitCount(limit)).toBe(count);
});
