import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toE164 } from './written-phone.ts';

describe('a number as it is written', () => {
  test.each<[string, string | null, string | null]>([
    ['+1 631-555-1111', null, '+16315551111'],
    ['16315551111', null, '+16315551111'],
    ['15550783881', null, '+15550783881'],
    ['5511940028922', null, '+5511940028922'],
    ['+55 11 94002-8922', null, '+5511940028922'],
    ['0055 11 94002-8922', null, '+5511940028922'],
    ['(11) 94002-8922', 'BR', '+5511940028922'],
    ['11 4002-8922', 'BR', '+551140028922'],
    ['5511940028922', 'BR', '+5511940028922'],
    ['16315551111', 'BR', '+16315551111'],
    ['912 345 678', 'ES', '+34912345678'],
    ['55 1234 5678', 'MX', '+525512345678'],
    ['912 345 678', 'XX', null],
    ['912 345 678', null, null],
    ['5,51194E+12', 'BR', null],
    ['123', 'BR', null],
    ['falar com a gente', 'BR', null],
    ['', null, null],
  ])('%j, %s', (written, country, phone) => {
    expect(toE164(written, country)).toBe(phone);
  });

  test('is E.164 or none, whatever is written', () => {
    const country = fc.constantFrom(null, 'BR', 'ES', 'US', 'XX', '');
    const written = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,24}$/));
    fc.assert(
      fc.property(written, country, (text, code) => {
        expect(toE164(text, code) ?? '+10000').toMatch(/^\+[1-9]\d{4,14}$/);
      }),
    );
  });

  test('of a reading is the number it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+55(?:1[1-9]|21|31)9[6-9]\d{7}$/), (phone) => {
        expect(toE164(phone, null)).toBe(phone);
        expect(toE164(phone.slice(1), null)).toBe(phone);
        expect(toE164(phone.slice(3), 'BR')).toBe(phone);
      }),
    );
  });
});
