import { describe, expect, test } from 'vitest';
import { filledText, longestFilled } from './filled-text.ts';
import { readableText } from './plain-text.ts';

const place = /\{\{(\w+)\}\}/g;

describe('a text with its places filled in', () => {
  test.each([
    ['Olá, {{nome}}!', 'Olá, Ana!'],
    ['{{nome}}{{nome}}', 'AnaAna'],
    ['sem lugar', 'sem lugar'],
    ['{{nome', '{{nome'],
  ])('%s', (written, expected) => {
    expect(filledText(written, place, () => 'Ana')).toBe(expected);
  });

  test('ends where it grows too long, and not at what the file itself says', () => {
    const long = 'x'.repeat(longestFilled / 2);
    expect(filledText('{{a}}{{a}}', place, () => long)).toHaveLength(longestFilled);
    expect(filledText('{{a}}{{a}}.', place, () => long)).toBeNull();
    expect(filledText('x'.repeat(2 * longestFilled), place, () => '')).toHaveLength(
      2 * longestFilled,
    );
  });

  test('a message that would grow too long is shown as it is written', () => {
    const written = '{{a}}'.repeat(3_000);
    expect(readableText(written, () => 'x'.repeat(1_000))).toBe(written);
  });
});
