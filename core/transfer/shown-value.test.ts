import { expect, it } from 'vitest';
import { longestShownValue, shownValue } from './shown-value.ts';

it.each([
  [null, null],
  [undefined, null],
  ['', null],
  [[], null],
  [true, true],
  [2, '2'],
  ['  Olá ', '  Olá '],
  [['a', 'b'], 'a, b'],
  [{ name: 'Bia', role: '' }, 'name: Bia'],
  [[{ name: 'Bia', email: 'b@x' }, { name: 'Caio' }], 'name: Bia, email: b@x; name: Caio'],
  ['x'.repeat(400), `${'x'.repeat(longestShownValue - 1)}…`],
])('shows %j', (value, shown) => expect(shownValue(value)).toBe(shown));
