import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { countAttendants, readAttendantState } from './read-attendant.ts';

test.each<[Json, string]>([
  ['Online', 'online'],
  [2, 'online'],
  ['2', 'online'],
  ['Pause', 'paused'],
  ['paused', 'paused'],
  [1, 'paused'],
  ['Invisible', 'other'],
  [0, 'other'],
  [null, 'other'],
])('status %j is %s', (status, state) => {
  expect(readAttendantState({ identity: 'ana%40x.com@blip.ai', status })).toBe(state);
});

test('what is no attendant does not count', () => {
  expect(readAttendantState('Ana')).toBeNull();
});

test('people are counted', () => {
  expect(countAttendants(['online', 'other', 'paused', 'online'])).toEqual({
    total: 4,
    online: 2,
    paused: 1,
  });
});
