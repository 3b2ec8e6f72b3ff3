import { describe, expect, it } from 'vitest';
import { shortened, visibleLine, visibleParts } from './visible-text.ts';

describe('visible text', () => {
  it.each([
    ['right-to-left override', 'a\u202Eb', 'a‹U+202E›b'],
    ['zero-width space', 'a\u200Bb', 'a‹U+200B›b'],
    ['bell', 'a\u0007b', 'a‹U+0007›b'],
    ['half of a pair', 'a\uD83Db', 'a‹U+D83D›b'],
    ['code that is no character', 'a\uFFFEb', 'a‹U+FFFE›b'],
    ['hidden tag', 'a\u{E0041}b', 'a‹U+E0041›b'],
    ['byte order mark', '\uFEFFa', '‹U+FEFF›a'],
    ['lone carriage return', 'a\rb', 'a‹U+000D›b'],
  ])('names a %s', (_name, text, expected) => {
    expect(visibleLine(text)).toBe(expected);
  });

  it.each(['ação', 'שלום', '👩‍👩‍👧‍👦', '🇧🇷', '3️⃣', '👍🏽', 'a\tb'])('leaves %j whole', (text) => {
    expect(visibleParts(text)).toEqual([{ text, named: false }]);
  });

  it('keeps lines and makes one kind of line break of two', () => {
    expect(visibleParts('a\r\nb\nc')).toEqual([{ text: 'a\nb\nc', named: false }]);
  });

  it('has no part for no text', () => {
    expect(visibleParts('')).toEqual([]);
  });

  it('cuts by characters, not in the middle of one', () => {
    expect(shortened('👍'.repeat(5), 3)).toBe('👍👍…');
    expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
    expect(shortened('Loja Maré', 9)).toBe('Loja Maré');
  });
});
