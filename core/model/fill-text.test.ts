import { expect, test } from 'vitest';
import { fillText } from './fill-text.ts';

test.each<[string, Record<string, string | number>, string]>([
  ['{count} {count|bloco|blocos}', { count: 1 }, '1 bloco'],
  ['{count} {count|bloco|blocos}', { count: 2 }, '2 blocos'],
  ['{count} {count|bloco|blocos}', { count: 0 }, '0 blocos'],
  ['“{name}”', { name: '{count}' }, '“{count}”'],
  ['{missing}', {}, '{missing}'],
  ['{missing|a|b}', {}, '{missing|a|b}'],
  ['{constructor}', {}, '{constructor}'],
  ['{{name}}', { name: 'x' }, '{x}'],
])('%s with %j is %s', (text, values, filled) => {
  expect(fillText(text, values)).toBe(filled);
});
