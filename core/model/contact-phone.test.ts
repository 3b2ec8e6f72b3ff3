import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactPhone, typedPhone } from './contact-phone.ts';

test.each([
  ['(11) 98765-4321', 'BR', '+5511987654321'],
  ['+34 912 345 678', 'BR', '+34912345678'],
  ['912 345 678', 'ES', '+34912345678'],
  ['(11) 98765-4321', null, null],
  ['(11) 98765-4321', 'XX', null],
  ['ramal 12', 'BR', null],
  ['', 'BR', null],
])('%s in %s is %s', (typed, country, e164) => {
  expect(contactPhone(typed, country)).toBe(e164);
});

test('what a field shows of a number reads as that number in any country', () => {
  const number = fc.constantFrom('+5511987654321', '+34912345678', '+14155552671', '+351211234567');
  const country = fc.constantFrom('BR', 'ES', 'US', 'PT', null);
  fc.assert(
    fc.property(number, country, (e164, where) => {
      expect(contactPhone(typedPhone(e164), where)).toBe(e164);
    }),
  );
});

test('what is no number stays as it was typed', () => {
  expect(typedPhone('ramal 12')).toBe('ramal 12');
});
