import { expect, test } from 'vitest';
import { phoneText } from './phone-text.ts';

test.each([
  ['+551140028922', '(11) 4002-8922'],
  ['+5511987654321', '(11) 98765-4321'],
  ['+34912345678', '+34 912 34 56 78'],
  ['not a number', 'not a number'],
])('%s is shown as %s', (stored, shown) => {
  expect(phoneText(stored)).toBe(shown);
});
