import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readIntent } from './read-intent.ts';

test.each<[Json, string | null]>([
  [{ id: 'a', name: 'Falar com atendente', countQuestions: 12 }, 'Falar com atendente'],
  [{ name: 'Antiga', isDeleted: true }, null],
  [{ name: 'Nova', isDeleted: false }, 'Nova'],
  [{ id: 'a' }, null],
  [null, null],
])('%j', (item, expected) => {
  expect(readIntent(item)).toBe(expected);
});
