import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#core/model/report.ts';
import { reportDocument } from '#test/fixtures/report-document.ts';
import { textWidth } from './fitted-text.ts';
import { ownWords } from './own-words.ts';

const saying = (text: string, more: Partial<ReportDocument> = {}): ReportDocument => ({
  ...reportDocument('en'),
  ...more,
  summary: { text, by: 'Ana', at: '2026-11-22T12:00:00Z' },
});

const two = { length: 'summary', paper: 'Letter' } as const;

describe('a person’s summary', () => {
  it('stands as it was written where it fits', () => {
    expect(ownWords(saying('One.\n\nTwo.'))).toEqual(['One.', 'Two.']);
    expect(ownWords(reportDocument('en'))).toEqual([]);
    const usual = 'Six words and a full stop. '.repeat(64).trim();
    expect(ownWords(saying(usual, two))).toEqual([usual]);
  });

  it.each([
    ['wide letters', 'W'.repeat(2_000)],
    ['many lines', 'line\n'.repeat(400)],
    ['one word', 'x'.repeat(20_000)],
  ])('ends where the page ends: %s', (_name, text) => {
    const [short, long] = [ownWords(saying(text, two)), ownWords(saying(text))];
    for (const words of [short, long]) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.at(-1)).toMatch(/…$|^line/);
    }
    expect(textWidth(short.join(''))).toBeLessThan(82 * 21);
    expect(short.join('').length).toBeLessThan(long.join('').length);
  });
});
