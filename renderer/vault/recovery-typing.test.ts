import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recoveryCodeFrom, recoveryGroups } from '#core/model/recovery-code.ts';
import { recoveryTyping } from './recovery-typing.ts';

const groups = recoveryGroups(recoveryCodeFrom(new Uint8Array(26).map((_, at) => at * 7)));
const code = groups.join('-');
/** Another character than the first. */
const slip = (code.startsWith('0') ? '1' : '0') + code.slice(1);

describe('a recovery code while it is typed', () => {
  test.each([
    ['', { kind: 'short', count: 30 }],
    [code.slice(0, 8), { kind: 'short', count: 23 }],
    [code, { kind: 'whole' }],
    [code.toLowerCase().replaceAll('-', ' '), { kind: 'whole' }],
    [code.replaceAll('0', 'o').replaceAll('1', 'l'), { kind: 'whole' }],
    [`${code}9`, { kind: 'long', count: 1 }],
    [slip, { kind: 'check' }],
    ['01234-5u', { kind: 'character', character: 'u' }],
    ['0123ç', { kind: 'character', character: 'ç' }],
  ])('“%s” is %j', (typed, expected) => {
    expect(recoveryTyping(typed)).toEqual(expected);
  });

  test('whatever is typed, no beginning of a good code is called wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 26, maxLength: 26 }), fc.nat(34), (bytes, end) => {
        const good = recoveryGroups(recoveryCodeFrom(bytes)).join('-');
        expect(['short', 'whole']).toContain(recoveryTyping(good.slice(0, end)).kind);
      }),
    );
  });
});
