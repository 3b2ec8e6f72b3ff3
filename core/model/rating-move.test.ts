import { expect, test } from 'vitest';
import { qualityValues, type QualityValue } from './quality-history.ts';
import { ratingMove, type RatingMove } from './rating-move.ts';

test.each<[QualityValue | null, QualityValue | null, RatingMove]>([
  ['GREEN', 'RED', 'fell'],
  ['GREEN', 'YELLOW', 'fell'],
  ['YELLOW', 'GREEN', 'rose'],
  ['RED', 'RED', 'same'],
  ['UNKNOWN', 'UNKNOWN', 'same'],
  ['UNKNOWN', 'GREEN', 'changed'],
  ['RED', 'UNKNOWN', 'changed'],
  [null, 'GREEN', 'unknown'],
  ['GREEN', null, 'unknown'],
])('from %s to %s it %s', (before, now, move) => {
  expect(ratingMove(before, now)).toBe(move);
});

test('what fell one way rose the other', () => {
  for (const a of qualityValues)
    for (const b of qualityValues) {
      const [there, back] = [ratingMove(a, b), ratingMove(b, a)];
      expect(back).toBe(there === 'fell' ? 'rose' : there === 'rose' ? 'fell' : there);
    }
});
